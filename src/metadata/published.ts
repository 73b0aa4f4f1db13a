import type { With } from '../core/document.ts';
import type { MetadataValue } from '../core/layers.ts';
import type { References, ReferenceTable } from '../core/stage.ts';
import { dateReader } from '../dates/document.ts';
import { edtfPoint, parsePoint, precisionOf } from '../dates/edtf.ts';
import { DATE_REFERENCES } from '../dates/lexicon.ts';
import { publicationOf } from '../dates/publication.ts';
import { type StampReader, stampReader } from '../dates/stamp-reader.ts';
import { STAMP_REFERENCES } from '../dates/stamp-words.ts';

import { tenseCues } from '../dates/tense.ts';

/** The reference tables that `publicationReader` reads: list them among the stage's own. */
export const PUBLISHED_REFERENCES: readonly ReferenceTable<unknown>[] = [
  ...DATE_REFERENCES,
  ...STAMP_REFERENCES,
  tenseCues,
];

/** Compiles what the three functions below need, once a worker. */
export const publicationReader = (references: References): StampReader =>
  stampReader(references, dateReader(references));

/** The metadata value `published` with its evidence: one or none. */
export function publishedOf(document: With<'blocks' | 'cleaning'>, reader: StampReader): MetadataValue[] {
  const found = publicationOf(document, reader);
  if (!found) return [];
  const { start, end } = found.span ?? { start: null, end: null };
  const rule = found.rule === 'input' ? 'input' : `metadata/${found.rule}`;
  return [{ field: 'published', value: edtfPoint(found.point), start, end, rule }];
}

/** How exact `published` is; null when it is unknown. */
export function publishedPrecision(published: readonly MetadataValue[]): 'day' | 'month' | 'year' | null {
  const point = published[0] && parsePoint(published[0].value);
  return point ? precisionOf(point) : null;
}

/**
 * The document can not have been written earlier: its publication, else the latest day, month or year that the kept text
 * speaks of as past (by its first day, of two that start alike the finer); null when there is none.
 */
export function publishedNotBefore(document: With<'dates'>, published: readonly MetadataValue[]): string | null {
  if (published[0]) return published[0].value;
  let latest: string | null = null;
  for (const { past, value } of document.layers.dates)
    if (past && value !== null && (latest === null || isLater(value, latest)) && parsePoint(value)) latest = value;
  return latest;
}

/** EDTF points of years AD sort as text: 2017 before 2017-12 before 2017-12-27. */
const isLater = (a: string, b: string): boolean =>
  a.startsWith('-') ? b.startsWith('-') && a < b : b.startsWith('-') || a > b;

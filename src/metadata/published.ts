import type { DateExpression, MetadataValue, Publication } from '../core/layers.ts';
import { edtfPoint, parsePoint, precisionOf } from '../dates/edtf.ts';

/** The metadata value `published` with its evidence: one or none. */
export function publishedOf(publication: Publication | null): MetadataValue[] {
  if (publication === null) return [];
  const { point, span, rule } = publication;
  return [
    {
      field: 'published',
      value: edtfPoint(point),
      start: span === null ? null : span.start,
      end: span === null ? null : span.end,
      rule: rule === 'input' ? 'input' : `metadata/${rule}`,
    },
  ];
}

/** How exact `published` is; null when it is unknown. */
export const publishedPrecision = (publication: Publication | null): 'day' | 'month' | 'year' | null =>
  publication === null ? null : precisionOf(publication.point);

/**
 * The document can not have been written earlier: its publication, else the latest day, month or year that the kept text
 * speaks of as past (by its first day, of two that start alike the finer); null when there is none.
 */
export function publishedNotBefore(publication: Publication | null, dates: readonly DateExpression[]): string | null {
  if (publication !== null) return edtfPoint(publication.point);
  let latest: string | null = null;
  for (const { past, value } of dates)
    if (past && value !== null && (latest === null || isLater(value, latest)) && parsePoint(value)) latest = value;
  return latest;
}

/** EDTF points of years AD sort as text: 2017 before 2017-12 before 2017-12-27. */
const isLater = (a: string, b: string): boolean =>
  a.startsWith('-') ? b.startsWith('-') && a < b : b.startsWith('-') || a > b;

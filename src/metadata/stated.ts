import type { Stated } from '../core/document.ts';
import type { MetadataValue } from '../core/layers.ts';
import { canonicalTag } from '../text/language.ts';
import { oneLine } from './values.ts';

/** What the input states becomes metadata as it is; `published` is read by its own rules. */
const FIELDS = ['url', 'publisher', 'title', 'author', 'language', 'crawled'] as const;

export function statedValues(stated: Stated): MetadataValue[] {
  return FIELDS.flatMap((field): MetadataValue[] => {
    const said = stated[field];
    if (said === undefined) return [];
    const value = field === 'language' ? (canonicalTag(said) ?? '') : oneLine(said);
    return value === '' ? [] : [{ field, value, start: null, end: null, rule: 'input' }];
  });
}

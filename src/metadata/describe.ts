import type { MetadataValue } from '../core/layers.ts';
import { authorValues, type GivenNames } from './authors.ts';
import { headlineValues } from './headline.ts';
import { publisherValues } from './publisher.ts';
import { sectionValues } from './section.ts';
import { statedValues } from './stated.ts';
import type { Described } from './values.ts';

/** What is known of a document, each value with its evidence; what the input states displaces what the text suggests. */
export function describe(document: Described, sections: ReadonlySet<string>, given: GivenNames): MetadataValue[] {
  const stated = statedValues(document.stated);
  const known = new Set(stated.map((value) => value.field));
  const suggested = [
    ...headlineValues(document),
    ...authorValues(document, given),
    ...publisherValues(document),
    ...sectionValues(document, sections),
  ];
  return [...stated, ...suggested.filter((value) => !known.has(value.field))];
}

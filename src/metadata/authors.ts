import type { MetadataValue } from '../core/layers.ts';
import { authorOfBiography } from '../text/biography.ts';
import { isOrganisation, readByline } from '../text/byline.ts';
import { type Described, found, inRole, oneLine, removedAs } from './values.ts';

/** Who wrote it, by the byline; where there is none, by the box that says who the author is. */
export function authorValues(document: Described): MetadataValue[] {
  const values = inRole(document, 'byline').flatMap((block) => {
    const byline = readByline(document.text, block);
    if (!byline) return [];
    const named = byline.authors.map((span) => {
      const name = oneLine(document.text.slice(span.start, span.end));
      return found(isOrganisation(name) ? 'author_organisation' : 'author', name, span, 'byline');
    });
    return byline.role ? [...named, roleOrOrganisation(document.text, byline.role)] : named;
  });
  return values.some((value) => value.field === 'author') ? values : [...values, ...fromBiography(document)];
}

function roleOrOrganisation(text: string, span: { start: number; end: number }): MetadataValue {
  const value = oneLine(text.slice(span.start, span.end));
  return found(
    /^\p{Lu}/u.test(value) && isOrganisation(value) ? 'author_organisation' : 'author_role',
    value,
    span,
    'byline',
  );
}

function fromBiography(document: Described): MetadataValue[] {
  const values = removedAs(document, 'author_bio').flatMap((block) => {
    const name = authorOfBiography(document.text, block);
    return name ? [found('author', oneLine(document.text.slice(name.start, name.end)), name, 'biography')] : [];
  });
  // One author has one box, sometimes printed twice.
  return values.filter((value, n) => values.findIndex((other) => other.value === value.value) === n);
}

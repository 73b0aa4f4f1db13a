import type { MetadataValue } from '../core/layers.ts';
import { type Described, found, inRole, oneLine } from './values.ts';

/** Headline and the line under it, as the cleaner found them. */
export function headlineValues(document: Described): MetadataValue[] {
  return (['title', 'subtitle'] as const).flatMap((field) =>
    inRole(document, field)
      .slice(0, 1)
      .map((span) => found(field, oneLine(document.text.slice(span.start, span.end)), span, field)),
  );
}

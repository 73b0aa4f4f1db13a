import type { With } from '../core/document.ts';
import type { MetadataValue } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import type { Reason, Role } from '../schema/vocabulary.ts';

export type Described = With<'blocks' | 'cleaning'>;

/** A value with the passage that shows it. */
export const found = (field: string, value: string, span: Span, rule: string): MetadataValue => ({
  field,
  value,
  start: span.start,
  end: span.end,
  rule: `metadata/${rule}`,
});

/** The blocks kept in a role, in order. */
export function inRole({ layers: { blocks, cleaning } }: Described, role: Role): Span[] {
  const found: Span[] = [];
  for (let n = 0; n < blocks.length; n++) {
    const fate = cleaning[n];
    if (fate?.kept && fate.role === role) found.push(blocks[n]!);
  }
  return found;
}

/** The blocks removed for a reason, in order. */
export function removedAs({ layers: { blocks, cleaning } }: Described, reason: Reason): Span[] {
  const found: Span[] = [];
  for (let n = 0; n < blocks.length; n++) {
    const fate = cleaning[n];
    if (fate?.kept === false && fate.reason === reason) found.push(blocks[n]!);
  }
  return found;
}

/** Any blank but one space between words; most values have none. */
const WIDE = / {2}|[^\P{White_Space} ]/u;

/** A value on one line: line ends and runs of blanks become one space. */
export const oneLine = (text: string): string =>
  (WIDE.test(text) ? text.replace(/[\p{White_Space}]+/gu, ' ') : text).trim();

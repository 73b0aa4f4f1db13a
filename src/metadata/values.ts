import type { With } from '../core/document.ts';
import type { MetadataValue } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import type { Role } from '../schema/vocabulary.ts';

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
export const inRole = ({ layers }: Described, role: Role): Span[] =>
  layers.blocks.filter((_, n) => {
    const fate = layers.cleaning[n];
    return fate?.kept && fate.role === role;
  });

/** A value on one line: line ends and runs of blanks become one space. */
export const oneLine = (text: string): string => text.replace(/[\p{White_Space}]+/gu, ' ').trim();

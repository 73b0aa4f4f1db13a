import type { Block } from '../core/layers.ts';
import { fingerprint } from './fingerprint.ts';
import { splitLines } from './lines.ts';
import { splitParts } from './parts.ts';
import { joinWrapped } from './wrapped.ts';

/**
 * Cuts a text into blocks: a line is a block, except that the lines of a hard-wrapped paragraph are joined and a line that holds two things is split.
 * @returns blocks in order, UTF-16 offsets, without surrounding blanks; each non-blank character of the text is in exactly one.
 */
export function splitBlocks(text: string): Block[] {
  return joinWrapped(text, splitLines(text))
    .flatMap((span) => splitParts(text, span))
    .map(({ start, end }) => ({ start, end, fingerprint: fingerprint(text.slice(start, end)) }));
}

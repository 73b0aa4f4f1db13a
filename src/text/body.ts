import type { With } from '../core/document.ts';
import type { Block, Fate } from '../core/layers.ts';
import { BODY_ROLES } from '../schema/vocabulary.ts';
import { type Counts, LINE_END } from './counts.ts';

const IN_BODY: ReadonlySet<string> = new Set(BODY_ROLES);

export const isInBody = (fate: Fate | undefined): boolean => fate?.kept === true && IN_BODY.has(fate.role);

/** The blocks of the body in order. */
export const bodyBlocks = ({ layers: { blocks, cleaning } }: With<'blocks' | 'cleaning'>): Block[] =>
  blocks.filter((_, n) => isInBody(cleaning[n]));

/**
 * The text of each block of the body in order, each on one line: the line ends of a hard-wrapped paragraph become spaces.
 * @param counts of each block, where they are at hand
 */
export function bodyLines(
  { text, layers: { blocks, cleaning } }: With<'blocks' | 'cleaning'>,
  counts?: readonly Counts[],
): string[] {
  const lines: string[] = [];
  for (let n = 0; n < blocks.length; n++) {
    if (!isInBody(cleaning[n])) continue;
    const own = text.slice(blocks[n]!.start, blocks[n]!.end);
    lines.push(counts && !counts[n]!.hasLineEnds ? own : onOneLine(own));
  }
  return lines;
}

/** A line end with the blanks around it, each run of which is looked through once, from its start. A NEXT LINE is no `\s`. */
const BREAK = /(?:(?<!\s)\s*[\r\n\u2028\u2029\v\f\u0085]|\u0085)\s*/g;

/** Most blocks are one line already. */
const onOneLine = (text: string): string => (LINE_END.test(text) ? text.replace(BREAK, ' ') : text);

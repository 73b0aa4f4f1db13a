import type { With } from '../core/document.ts';
import { BODY_ROLES } from '../schema/vocabulary.ts';

const LINE_END = /[\r\n\u2028\u2029\v\f\u0085]/;
const IN_BODY: ReadonlySet<string> = new Set(BODY_ROLES);

/** The text of each block of the body in order, each on one line: the line ends of a hard-wrapped paragraph become spaces. */
export function bodyLines({ text, layers }: With<'blocks' | 'cleaning'>): string[] {
  return layers.blocks.flatMap((block, n) => {
    const fate = layers.cleaning[n];
    return fate?.kept && IN_BODY.has(fate.role) ? [onOneLine(text.slice(block.start, block.end))] : [];
  });
}

/** Most blocks are one line already. */
const onOneLine = (text: string): string =>
  LINE_END.test(text) ? text.replace(/\s*[\r\n\u2028\u2029\v\f\u0085]\s*/g, ' ') : text;

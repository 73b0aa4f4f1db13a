import type { With } from '../core/document.ts';
import type { Block, Fate } from '../core/layers.ts';
import { BODY_ROLES } from '../schema/vocabulary.ts';

const LINE_END = /[\r\n\u2028\u2029\v\f\u0085]/;
const IN_BODY: ReadonlySet<string> = new Set(BODY_ROLES);

export const isInBody = (fate: Fate | undefined): boolean => fate?.kept === true && IN_BODY.has(fate.role);

/** The blocks of the body in order. */
export const bodyBlocks = ({ layers: { blocks, cleaning } }: With<'blocks' | 'cleaning'>): Block[] =>
  blocks.filter((_, n) => isInBody(cleaning[n]));

/** The text of each block of the body in order, each on one line: the line ends of a hard-wrapped paragraph become spaces. */
export const bodyLines = (document: With<'blocks' | 'cleaning'>): string[] =>
  bodyBlocks(document).map(({ start, end }) => onOneLine(document.text.slice(start, end)));

/** A line end with the blanks around it, each run of which is looked through once, from its start. A NEXT LINE is no `\s`. */
const BREAK = /(?:(?<!\s)\s*[\r\n\u2028\u2029\v\f\u0085]|\u0085)\s*/g;

/** Most blocks are one line already. */
const onOneLine = (text: string): string => (LINE_END.test(text) ? text.replace(BREAK, ' ') : text);

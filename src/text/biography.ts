import type { Span } from '../core/span.ts';

/** `About Jane Moran (12 Articles)`: the head of the box that says who the author is. */
const HEAD =
  /^About (?:the author:? )?(?<name>\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?: [\p{L}][\p{L}\p{M}.'’-]{0,30}){1,4})(?: \(\d[\d,.]{0,8} (?:Articles?|Posts?|Stories)\))$/u;

/** Read before the whole word is looked for. */
const CAPITAL_A = 0x41;

/** @returns the author that the head of a biography names, or null. */
export function authorOfBiography(text: string, block: Span): Span | null {
  if (block.end - block.start > 120 || text.charCodeAt(block.start) !== CAPITAL_A) return null;
  if (!text.startsWith('About ', block.start)) return null;
  const name = HEAD.exec(text.slice(block.start, block.end))?.groups?.name;
  if (name === undefined) return null;
  const start = block.start + text.slice(block.start, block.end).indexOf(name);
  return { start, end: start + name.length };
}

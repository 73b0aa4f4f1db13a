import type { Block } from '../core/layers.ts';
import type { Candidate, StampReader } from './stamp-reader.ts';

/** How far into its first paragraph a dateline reaches. */
const DATELINE_REACH = 90;

/** `WASHINGTON, May 7 (Reuters) - `, `7 May 2018--`, `Tehran, May 7, IRNA – `: a place, a date, an agency, then a dash. */
export function wireDateline(text: string, block: Block, stamps: StampReader): Candidate | null {
  const head = text.slice(block.start, Math.min(block.end, block.start + DATELINE_REACH));
  const dash = /\s?(?:--|—|–|\s-)\s?/.exec(head);
  if (!dash) return null;
  const line = head.slice(0, dash.index);
  const date = stamps.datesIn(line).find(({ meaning }) => meaning.kind === 'point' && meaning.day !== undefined);
  if (!date) return null;
  if (!/^(?:[\p{Lu}][\p{L}.'’-]*(?:[ ,/]+|$)){0,6}[(\s]*$/u.test(line.slice(0, date.start))) return null;
  if (!/^[\s,)]*(?:\(?[\p{Lu}][\p{L}\s/.]{0,40}\)?)?\s*$/u.test(line.slice(date.end))) return null;
  const span = { start: block.start + date.start, end: block.start + date.end };
  return { meaning: date.meaning, span, rule: 'dateline', inHead: true };
}

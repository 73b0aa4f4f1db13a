import type { Token } from '../core/layers.ts';
import type { Beside } from './beside.ts';
import type { Resolved } from './edtf.ts';
import type { Found } from './meaning.ts';
import type { Said } from './timeline.ts';

export const NOTHING_SAID: Said = { day: null, month: null, year: null, story: null, sentence: -1 };

/** What a date does to the story: opens a sentence and so leads it there, tells it on, or only looks aside. */
export type StoryRole = 'leads' | 'tells' | 'aside';

/** A story that leaps further ahead within a sentence has only looked aside: `papers released in 2005`. */
const LEAP = 10;

/**
 * What was said last after one more expression.
 * @param role what it does to the story. One that leads (`In 1781 …`, a heading) takes it anywhere, one that tells it on not too
 *   far, an aside nowhere: `the leader of the August 1792 rising` in a story of 1793.
 */
export function afterSaying(said: Said, { precision, from }: Resolved, role: StoryRole, sentence: number): Said {
  if (precision === 'decade' || precision === 'century') return said;
  const { year, month } = from;
  const point = precision === 'day' ? from : precision === 'year' ? { year } : { year, month };
  const { story } = said;
  const ahead = story === null ? 0 : year - story.year;
  const moves =
    role === 'leads' || (role === 'tells' && Math.abs(ahead) <= LEAP && !(ahead === 0 && precision === 'year'));
  return {
    day: precision === 'day' ? from : said.day,
    month: precision === 'year' ? said.month : point,
    year: point,
    story: moves ? point : story,
    sentence,
  };
}

/** @param from @param to the tokens [from, to) of the expression in its sentence. */
export function storyRole(
  { meaning }: Found,
  tokens: readonly Token[],
  from: number,
  to: number,
  { tells, aside }: Beside,
): StoryRole {
  if (from <= 2) return 'leads';
  const before = tokens[from - 1]!.lower;
  if (meaning.kind === 'point' && typeof meaning.year === 'number') {
    if (meaning.month === undefined) return tells.has(before) ? 'tells' : 'aside';
    const after = tokens[to];
    if (before === 'the' && after !== undefined && /^\p{L}/u.test(after.text)) return 'aside';
    return aside.has(before) ? 'aside' : 'tells';
  }
  if (meaning.kind === 'step') return meaning.step >= 0 && meaning.base !== 'speech' ? 'tells' : 'aside';
  return 'tells';
}

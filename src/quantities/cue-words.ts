import { CLOCK_WORDS } from './clock.ts';
import { CUES, CueTable } from './cues.ts';
import type { Lexicon } from './lexicon.ts';
import { RANKS } from './pronouns.ts';

/** @returns which words are cues, as the passes of `read.ts` and the rules of `labels.ts` ask for them. */
export function cueTable(lexicon: Lexicon): CueTable {
  const { unitsAfter, counting, rateAdverbs, rateUnits, trendVerbs, transitiveTrends, trendNouns, trendAdverbs } =
    lexicon;
  const trends = [trendVerbs, transitiveTrends, trendNouns, trendAdverbs].flatMap((words) => [...words.keys()]);
  return new CueTable([
    [CUES.clock, CLOCK_WORDS],
    [CUES.decade, ['s']],
    [CUES.foot, unitsAfter.openings(({ unit }) => unit === 'foot')],
    [CUES.or, ['or']],
    [CUES.joined, ['24', 'k', 's']],
    [CUES.bracket, ['(']],
    [CUES.hyphen, ['-', '‐', '‑', '–', '−']],
    [CUES.tally, counting.tally],
    [CUES.rank, RANKS],
    [CUES.share, ['per', 'every', ...unitsAfter.openings(({ kind }) => kind === 'percentage')]],
    [
      CUES.rate,
      ['per', '/', ...rateUnits, ...rateAdverbs.keys(), ...unitsAfter.openings(({ unit }) => unit.includes(' per '))],
    ],
    [CUES.trend, trends],
    [CUES.way, ['way']],
    [CUES.key, ['x', '×', ...counting.standard]],
  ]);
}

import type { Token } from '../core/layers.ts';
import type { Report } from './report.ts';
import type { Placed } from './statement.ts';
import { setOf } from './word-classes.ts';

/** Acts of the mind rather than the mouth: `she hopes “to go on”` inside what she says is still what she says. */
const INWARD = setOf('believe decide show promise demand refer dismiss');
const SAME_SPEAKER = setOf('he she it they who that which i we you');

/** @returns the index of the first marked stretch that stands at a token or behind it. */
export function firstPlaced(quoted: readonly Placed[], at: number): number {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quoted[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Which report owns each marked stretch, null where none does: of those whose content holds it the innermost, unless that only repeats
 * the speaker of the outer one by a pronoun, or is a thought: in `Adams condemned what she called “a trap”` the words are those of
 * `condemned`.
 */
export function ownersOf(
  reports: readonly Report[],
  tokens: readonly Token[],
  quoted: readonly Placed[],
): readonly (Report | null)[] {
  const owners: (Report | null)[] = quoted.map(() => null);
  const sizes = quoted.map(() => 0);
  for (const report of reports) {
    for (const { from, to } of report.contents) {
      for (let n = firstPlaced(quoted, from); n < quoted.length && quoted[n]!.at < to; n++) {
        if (owners[n] && (to - from >= sizes[n]! || !isSpeech(report, tokens))) continue;
        owners[n] = report;
        sizes[n] = to - from;
      }
    }
  }
  return owners;
}

function isSpeech({ cue, subject }: Report, tokens: readonly Token[]): boolean {
  if (INWARD.has(cue.act) || !subject) return false;
  return !(subject.to - subject.from === 1 && SAME_SPEAKER.has(tokens[subject.from]!.lower));
}

const OWN = setOf('i we you one');

/** The reports but those in the author's own voice: `I think`, `you could say`. */
export function ofOthers(reports: readonly Report[], tokens: readonly Token[]): readonly Report[] {
  for (const report of reports)
    if (isOwnVoice(tokens, report)) return reports.filter((one) => !isOwnVoice(tokens, one));
  return reports;
}

const isOwnVoice = (tokens: readonly Token[], { subject }: Report): boolean =>
  subject !== null && subject.to - subject.from === 1 && OWN.has(tokens[subject.from]!.lower);

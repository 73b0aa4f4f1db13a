import type { Token } from '../core/layers.ts';
import type { Report } from './report.ts';

/** Acts of the mind rather than the mouth: `she hopes “to go on”` inside what she says is still what she says. */
const INWARD = new Set(['believe', 'decide', 'show', 'promise', 'demand', 'refer', 'dismiss']);
const SAME_SPEAKER = /^(?:he|she|it|they|who|that|which|i|we|you)$/;

const NONE: ReadonlyMap<number, Report> = new Map();

/**
 * Which report owns each marked stretch: of those whose content holds it the innermost, unless that only repeats the speaker of the
 * outer one by a pronoun, or is a thought: in `Adams condemned what she called “a trap”` the words are those of `condemned`.
 */
export function ownersOf(
  reports: readonly Report[],
  tokens: readonly Token[],
  quoted: ReadonlyMap<number, number>,
): ReadonlyMap<number, Report> {
  if (quoted.size === 0 || reports.length === 0) return NONE;
  const owners = new Map<number, { report: Report; size: number }>();
  for (const report of reports) {
    for (const { from, to } of report.contents) {
      for (let at = from; at < to; at++) {
        if (!quoted.has(at)) continue;
        const owner = owners.get(at);
        if (!owner || (to - from < owner.size && isSpeech(report, tokens))) owners.set(at, { report, size: to - from });
      }
    }
  }
  return new Map(Array.from(owners, ([at, { report }]) => [at, report]));
}

function isSpeech({ cue, subject }: Report, tokens: readonly Token[]): boolean {
  if (INWARD.has(cue.act) || !subject) return false;
  return !(subject.to - subject.from === 1 && SAME_SPEAKER.test(tokens[subject.from]!.lower));
}

const OWN = /^(?:i|we|you|one)$/;

/** `I think`, `you could say`: the author's own voice. */
export const isOwnVoice = (tokens: readonly Token[], { subject }: Report): boolean =>
  subject !== null && subject.to - subject.from === 1 && OWN.test(tokens[subject.from]!.lower);

import type { Token } from '../core/layers.ts';
import { textAt } from '../text/token-at.ts';
import { isCapital } from './capitals.ts';
import { withoutTail } from './contents.ts';
import { CLAUSE, type Cue } from './cues.ts';
import type { Report } from './report.ts';
import type { Subject } from './subjects.ts';

const LABEL: Cue = { kind: 'verb', act: 'say', takes: CLAUSE, stance: 'asserts', rest: [] };
/** The longest label, in tokens: `Senator Ellen M. Adams:` */
const LONGEST = 6;
/** The shortest text that a label says something by. */
const SHORTEST = 3;

/** `ADAMS: The bridge is safe.`, `Poll: Drivers Like the Bridge`: capitals and a colon that open a statement. Whether it names a source is for names to tell. */
export function readLabel(tokens: readonly Token[]): (Report & { subject: Subject }) | null {
  let colon = 0;
  while (colon < tokens.length && colon <= LONGEST && isCapital(tokens[colon]!)) colon++;
  if (colon === 0 || textAt(tokens, colon) !== ':') return null;
  const to = withoutTail(tokens, colon + 1, tokens.length);
  if (to - colon - 1 < SHORTEST) return null;
  const contents = [{ from: colon + 1, to }];
  const words = { from: colon, to: colon + 1 };
  return {
    cue: LABEL,
    words,
    subject: { from: 0, to: colon },
    contents,
    negated: false,
    hearsay: false,
    rule: 'quotes/label',
  };
}

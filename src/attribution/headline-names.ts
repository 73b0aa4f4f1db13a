import type { Token } from '../core/layers.ts';
import { type Habits, isCapital } from './capitals.ts';
import type { Entities } from './coreference.ts';
import { textOf } from './name-parts.ts';
import type { Run } from './name-runs.ts';
import type { NameLexicon } from './name-tables.ts';
import type { Named } from './names.ts';

const LONGEST = 4;

/** In a headline only names that the text knows, and those of the tables. */
export function namesInHeadline(
  tokens: readonly Token[],
  sentence: number,
  habits: Habits,
  entities: Entities,
  lexicon: NameLexicon,
): Named[] {
  const found: Named[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!isCapital(tokens[from]!)) continue;
    for (let to = Math.min(tokens.length, from + LONGEST); to > from; to--) {
      const name = knownName(tokens, { from, to }, entities, habits, lexicon);
      if (!name) continue;
      const { kind, canonical, gender } = name;
      const one: Named = { start: tokens[from]!.start, end: tokens[to - 1]!.end, sentence, kind, canonical };
      if (gender) one.gender = gender;
      found.push(one);
      from = to - 1;
      break;
    }
  }
  return found;
}

function knownName(
  tokens: readonly Token[],
  run: Run,
  entities: Entities,
  { amid }: Habits,
  lexicon: NameLexicon,
): { kind: Named['kind']; canonical: string; gender?: Named['gender'] | null } | null {
  const text = textOf(tokens, run);
  const whole = entities.named(text.includes('.') ? text.replace(/\./g, '') : text);
  if (whole) return whole;
  const entity = run.to - run.from === 1 && amid.has(text) ? entities.called(text) : null;
  if (entity) return entity;
  const place = lexicon.places.get(text);
  return place ? { kind: 'place', canonical: place } : null;
}

import type { Token } from '../core/layers.ts';
import { type Habits, isCapital } from './capitals.ts';
import type { Entities, Entity } from './coreference.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { textOf } from './name-runs.ts';
import { type Named, named } from './named.ts';

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
      const name = knownName(tokens, from, to, entities, habits, lexicon);
      if (!name) continue;
      const { kind, canonical, gender } = name;
      found.push(named(tokens[from]!.start, tokens[to - 1]!.end, sentence, kind, canonical, gender));
      from = to - 1;
      break;
    }
  }
  return found;
}

function knownName(
  tokens: readonly Token[],
  from: number,
  to: number,
  entities: Entities,
  { amid }: Habits,
  lexicon: NameLexicon,
): Pick<Entity, 'kind' | 'canonical' | 'gender'> | null {
  const text = textOf(tokens, from, to);
  const whole = entities.named(text.includes('.') ? text.replace(/\./g, '') : text);
  if (whole) return whole;
  const entity = to - from === 1 && amid.has(text) ? entities.called(text) : null;
  if (entity) return entity;
  const place = lexicon.places.get(text);
  return place ? { kind: 'place', canonical: place, gender: null } : null;
}

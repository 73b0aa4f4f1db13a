import type { Token } from '../core/layers.ts';
import type { Named } from './names.ts';

/** A name where it stands: tokens [from, to) of its sentence. */
export interface PlacedName {
  name: Named;
  tokens: readonly Token[];
  from: number;
  to: number;
}

/** Finds the tokens of names in order. Linear in both. */
export function* placedNames(sentences: readonly (readonly Token[])[], names: readonly Named[]): Iterable<PlacedName> {
  let [sentence, at] = [-1, 0];
  for (const name of names) {
    if (name.sentence !== sentence) [sentence, at] = [name.sentence, 0];
    const tokens = sentences[sentence]!;
    while (at < tokens.length && tokens[at]!.start < name.start) at++;
    const from = at;
    while (at < tokens.length && tokens[at]!.start < name.end) at++;
    yield { name, tokens, from, to: at };
  }
}

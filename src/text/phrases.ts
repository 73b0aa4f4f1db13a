import type { Token } from '../core/layers.ts';
import { nounPhrase } from './noun-phrases.ts';
import type { Phrase, Phrases } from './phrase.ts';
import { classify } from './phrase-tags.ts';
import { mayOpenVerb, verbGroup } from './verb-groups.ts';

/** The phrases of a sentence. Linear in the number of tokens: each is looked at a bounded number of times. */
export function findPhrases(tokens: readonly Token[]): Phrases {
  const line = classify(tokens);
  const list: Phrase[] = [];
  const of = new Array<number>(tokens.length);
  let at = 0;
  while (at < tokens.length) {
    const phrase = (mayOpenVerb(line, at) ? verbGroup(line, at) : null) ?? nounPhrase(line, at);
    if (!phrase) {
      of[at++] = -1;
      continue;
    }
    while (at < phrase.end) of[at++] = list.length;
    list.push(phrase);
  }
  return { list, of };
}

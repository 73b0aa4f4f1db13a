import type { Token } from '../core/layers.ts';

/** What a tag may do in a phrase, each a bit. */
export const [NOUN, BEFORE_NOUN, STANDS_ALONE, VERB, FINITE, ADVERB, MODIFIED, TO] = [1, 2, 4, 8, 16, 32, 64, 128];
const CLASSES: readonly (readonly [number, string])[] = [
  [NOUN, 'NN NNS NNP NNPS'],
  [BEFORE_NOUN, 'PDT DT PRP$ WP$ CD $ # JJ JJR JJS VBN POS NN NNS NNP NNPS'],
  [STANDS_ALONE, 'PRP EX CD DT JJR JJS'],
  [VERB, 'VB VBD VBG VBN VBP VBZ MD'],
  [FINITE, 'VBD VBP VBZ MD'],
  [ADVERB, 'RB RBR RBS'],
  // What an adverb may modify inside a noun phrase: `some very large apps`, `only two`.
  [MODIFIED, 'JJ JJR JJS VBN CD RB'],
  [TO, 'TO'],
];
const CLASS_OF = classOf();

function classOf(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, tags] of CLASSES) for (const tag of tags.split(' ')) bits.set(tag, (bits.get(tag) ?? 0) | bit);
  return bits;
}

/** A sentence, and what the tag of each token may do. */
export interface Tagged {
  readonly tokens: readonly Token[];
  readonly classes: readonly number[];
}

export function classify(tokens: readonly Token[]): Tagged {
  const classes = new Array<number>(tokens.length);
  for (let n = 0; n < tokens.length; n++) classes[n] = CLASS_OF.get(tokens[n]!.tag) ?? 0;
  return { tokens, classes };
}

/** Whether a tag may do this; no for a token behind the sentence. */
export const isOf = ({ classes }: Tagged, n: number, bit: number): boolean =>
  n < classes.length && (classes[n]! & bit) !== 0;

/** No phrase of a text is longer than this many tokens; a list of names without commas may be. */
export const LONGEST = 40;

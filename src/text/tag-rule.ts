/**
 * Rules that correct a word's likeliest tag from its neighbours, in the manner of Brill (1995), "Transformation-based
 * error-driven learning". A sentence is read once from left to right: tags to the left are final, tags to the right the
 * likeliest ones. Of the rules for a word's tag the first whose conditions all hold is applied, if the word takes the new tag at all.
 *
 * `prev`, `prev2`, `next`, `next2`: tags of the neighbours (^ and $$ are the edges). `near`: the nearest word to the left that is no
 * adverb. `aux`: whether an auxiliary that governs the word stands to its left (`have`, `be`; adverbs and a pronoun may lie between).
 * `verb`: whether the clause has its finite verb already. `later`: whether one follows in the same clause.
 * `prevWords`, `nextWords`: the neighbours themselves, in small letters.
 */
export interface TagRule {
  readonly from: string;
  readonly to: string;
  readonly prev?: string;
  readonly prev2?: string;
  readonly next?: string;
  readonly next2?: string;
  readonly near?: string;
  readonly prevWords?: string;
  readonly nextWords?: string;
  readonly words?: string;
  readonly aux?: 'have' | 'be' | 'any';
  readonly verb?: boolean;
  readonly later?: boolean;
  /** Whether the lexicon need not know the new tag for the word. */
  readonly anyWord?: true;
  readonly example: string;
}

/** Lists of tags that several rules name. */
export const NOUN = 'NN NNS NNP NNPS';
export const OPENS = 'DT PRP PRP$ WDT WP';

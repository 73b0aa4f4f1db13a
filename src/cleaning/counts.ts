/** What can be counted in a block without looking around it. */
export interface Measure {
  /** Runs of letters, marks, digits and apostrophes. */
  words: number;
  /** Words that start with a capital, the first left out. */
  capitals: number;
  /** Words of two and more letters, all capitals. */
  shouts: number;
  /**
   * Words of the table of stop words, in thirtieths of a word: always a whole number.
   * A field that holds a fraction in one object makes V8 rebuild all objects of its shape.
   */
  stops: number;
  /** Words of address: you, your, our, we, us. */
  address: number;
  numbers: number;
  letters: number;
  commas: number;
  quotes: number;
  /** Marks that set links apart: | • · » › / > ©. */
  separators: number;
  /** Stops, question and exclamation marks that a blank or the end follows. */
  sentences: number;
  end: 'stop' | 'question' | 'colon' | 'comma' | 'ellipsis' | 'none';
  start: 'capital' | 'small' | 'digit' | 'quote' | 'mark';
  /** Stands in square or round brackets, or ends in square ones: `[Related: …]`, `… [VIDEO]`. */
  bracketed: boolean;
  /** A colon within the first 40 characters: `SEE MORE: …`, `Photo: …`. */
  labelled: boolean;
  /** Holds an address: @, www., ://. */
  address_mark: boolean;
}

/** Of so many parts is a word of grammar in `stops`: some scripts let only guess at shares of a third or a tenth. */
export const GRAMMAR_UNIT = 30;
/** @returns how many words of grammar a block has; a fraction where they are guessed at */
export const grammarOf = ({ stops }: Measure): number => stops / GRAMMAR_UNIT;

import * as of from './name-words.ts';

/** Words of grammar inside names, with what they do there. */
export const SMALL_WORDS: readonly (readonly [bits: number, words: string])[] = [
  [of.PARTICLE, 'de la von van der den bin ibn al el du da di dos ben'],
  [of.JOINS_PERSON, 'de la von van der bin ibn al el abu of for and the &'],
  [of.OF, 'of for on'],
  [of.JOINS_ORGANISATION, 'of for on to'],
  [of.HOLDS_TITLE, 'of for and'],
  [of.DOTTED, 'st jr sr mr mrs ms dr sen rep del gov gen lt col rev prof sgt capt adm maj hon sens reps ft mt'],
  [of.BEFORE_PLACE, 'san santa saint st los las fort port mount lake new north south east west prince camp cape'],
];

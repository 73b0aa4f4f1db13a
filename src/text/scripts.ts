const OTHER_THAN_ASCII = /[^\0-\x7f]/;
const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/u;

/** Whether no more than half of the letters belong to another script than the Latin; true of a text without letters. */
export function isLatin(text: string): boolean {
  if (!OTHER_THAN_ASCII.test(text)) return true;
  let balance = 0;
  for (const [letter] of text.matchAll(LETTER)) balance += LATIN.test(letter) ? 1 : -1;
  return balance >= 0;
}

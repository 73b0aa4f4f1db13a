/** Fewest letters that a language can be told by. */
const FEWEST_LETTERS = 40;
/** Running English has so many of its words of grammar among its words; no other language of the detector comes near. */
const ENGLISH_SHARE = 0.25;
const ENGLISH_FEWEST = 12;
/** What is looked at of a long text. */
const REACH = 2000;

const WORDS = /[\p{L}\p{M}’']+/gu;
const LETTERS = /\p{L}/gu;

/**
 * Makes a reader of languages: English by its words of grammar, which is quick, the rest by a detector.
 * @param english words of grammar, in lower case
 * @param detect text -> BCP 47 tag, null when it is not sure
 * @returns a function text -> tag; null for text that is too short to tell
 */
export function readLanguage(
  english: ReadonlySet<string>,
  detect: (text: string) => string | null,
): (text: string) => string | null {
  return (text) => {
    const head = text.slice(0, REACH);
    const words = head.match(WORDS) ?? [];
    const known = words.filter((word) => english.has(word.toLowerCase())).length;
    if (words.length >= ENGLISH_FEWEST && known >= ENGLISH_SHARE * words.length) return 'en';
    const letters = head.match(LETTERS)?.length ?? 0;
    return letters < FEWEST_LETTERS ? null : detect(head) || null;
  };
}

const CAPITAL = /^\p{Lu}/u;
const LETTER = /^\p{L}/u;

/** Whether a piece in lower case opens with a letter of any script. */
export function opensLetter(lower: string): boolean {
  const code = lower.charCodeAt(0);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : LETTER.test(lower);
}

/** Whether a word opens with a capital of any script. */
export function opensCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : CAPITAL.test(text);
}

/** Whether a word opens with an ASCII digit. */
export function opensDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

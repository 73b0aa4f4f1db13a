import type { Token } from '../core/layers.ts';
import { isBlank, isDigit, isLetter, isMark } from './characters.ts';

/**
 * Splits a stretch of text into words, numbers and marks, after the habits of the Penn Treebank: `Iran's` is Iran + 's,
 * `don't` do + n't; hyphenated words stay whole (`state-run`), and so do `U.S.`, `@Gonahkar`, `#Telegram` and addresses.
 * Digits and letters always part (`40k` is 40 + k, `COVID-19` COVID + - + 19); neighbours touch when end equals start.
 * One pass over the characters: linear in the text.
 * @returns tokens of text[start, end) in order, offsets into `text` (UTF-16), tags still empty.
 */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    if (isBlank(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const next = Math.min(end, endOfToken(text, at, end));
    pushToken(tokens, text, at, next);
    at = next;
  }
  return tokens;
}

function endOfToken(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (isLetter(code)) return isAddress(text, at, code) ? endOfAddress(text, at) : endOfWord(text, at, end);
  if (isDigit(code)) return endOfNumber(text, at);
  if (code >= 0xd800 && code < 0xdc00) return at + 2;
  if ((code === AT || code === HASH) && isHandleCharacter(text.charCodeAt(at + 1))) return endOfHandle(text, at + 1);
  if (isApostrophe(code) && isClitic(text, at + 1)) return endOfLetters(text, at + 1);
  return REPEATED.has(code) ? endOfRun(text, at, code) : at + 1;
}

const [AT, HASH, STOP, COMMA, UNDERSCORE] = [0x40, 0x23, 0x2e, 0x2c, 0x5f];
const REPEATED: ReadonlySet<number> = new Set([STOP, 0x2d, 0x21, 0x3f]);
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019;
const isHyphen = (code: number) => code === 0x2d || code === 0x2010 || code === 0x2011;
/** What may stand between two digits of one number; what the parts mean is for the reader of numbers to judge. */
const isGroupMark = (code: number) =>
  code === COMMA || code === STOP || isApostrophe(code) || code === 0xa0 || code === 0x202f;

function endOfNumber(text: string, at: number): number {
  let n = at + 1;
  while (isDigit(text.charCodeAt(n)) || (isGroupMark(text.charCodeAt(n)) && isDigit(text.charCodeAt(n + 1)))) n++;
  return n;
}

function endOfLetters(text: string, at: number): number {
  let n = at;
  while (isLetter(text.charCodeAt(n)) || isMark(text.charCodeAt(n))) n++;
  return n;
}

/** Letters, joined by hyphens and by apostrophes that start no clitic: `vilayat-e-faqih`, `O’Brien`; or the stops of `U.S.`. */
function endOfWord(text: string, at: number, end: number): number {
  let n = endOfLetters(text, at);
  if (n === at + 1 && text.charCodeAt(n) === STOP) return endOfInitials(text, at);
  while (n < end && isLetter(text.charCodeAt(n + 1))) {
    const joint = text.charCodeAt(n);
    if (!isHyphen(joint) && !(isApostrophe(joint) && !isClitic(text, n + 1))) break;
    n = endOfLetters(text, n + 1);
  }
  return n;
}

/** `U.S.` whole; a single letter without its stop. */
function endOfInitials(text: string, at: number): number {
  let n = at;
  while (isLetter(text.charCodeAt(n)) && text.charCodeAt(n + 1) === STOP) n += 2;
  return n > at + 2 ? n : at + 1;
}

const CLITICS: ReadonlySet<string> = new Set(['s', 'S', 're', 've', 'll', 'd', 'm']);
const isClitic = (text: string, at: number) => CLITICS.has(text.slice(at, Math.min(endOfLetters(text, at), at + 3)));

const isHandleCharacter = (code: number) => isLetter(code) || code === UNDERSCORE;
function endOfHandle(text: string, at: number): number {
  let n = at;
  while (isHandleCharacter(text.charCodeAt(n)) || isDigit(text.charCodeAt(n))) n++;
  return n;
}

const ADDRESS = ['http://', 'https://', 'www.'];
const [H, W] = [0x68, 0x77];
const isAddress = (text: string, at: number, code: number) =>
  (code === H || code === W) && ADDRESS.some((head) => text.startsWith(head, at));
const ADDRESS_ENDS: ReadonlySet<string> = new Set('<>"“”');
function endOfAddress(text: string, at: number): number {
  let n = at;
  while (n < text.length && !isBlank(text.charCodeAt(n)) && !ADDRESS_ENDS.has(text[n]!)) n++;
  return n;
}

function endOfRun(text: string, at: number, code: number): number {
  let n = at + 1;
  while (text.charCodeAt(n) === code) n++;
  return n;
}

const NEGATION_LENGTH = 3; // n't

/** Pushes a token, `don't` as two. */
function pushToken(tokens: Token[], text: string, start: number, end: number): void {
  const word = text.slice(start, end);
  const split = end - start > NEGATION_LENGTH && isNegation(text, end) ? end - NEGATION_LENGTH : end;
  if (split === end) tokens.push({ text: word, lower: word.toLowerCase(), start, end, tag: '' });
  else {
    pushToken(tokens, text, start, split);
    pushToken(tokens, text, split, end);
  }
}

const isNegation = (text: string, end: number) =>
  isApostrophe(text.charCodeAt(end - 2)) &&
  (text[end - 1] === 't' || text[end - 1] === 'T') &&
  (text[end - 3] === 'n' || text[end - 3] === 'N');

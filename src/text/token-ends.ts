import { isBlank, isDigit, isHighSurrogate, isInWord, isLetter, unitTable } from './characters.ts';
import { type CodeUnits, codeUnits } from './code-units.ts';

/** @returns where the token that starts at `at` ends; it may hold a negation yet, see `isNegation`. @param end of the stretch that is read */
export function endOfToken(units: CodeUnits, at: number, end: number): number {
  const code = units[at]!;
  if (isLetter(code)) return endOfWord(units, at, end);
  if (isDigit(code)) return endOfNumber(units, at);
  if (isHighSurrogate(code)) return at + 2;
  if ((code === AT || code === HASH) && isHandleCharacter(units[at + 1]!)) return endOfHandle(units, at + 1);
  if (isApostrophe(code) && isClitic(units, at + 1)) return endOfLetters(units, at + 1);
  return isRepeated(code) ? endOfRun(units, at, code) : at + 1;
}

const [AT, HASH, STOP, COMMA, UNDERSCORE] = [0x40, 0x23, 0x2e, 0x2c, 0x5f];
const isRepeated = (code: number) => code === STOP || code === 0x2d || code === 0x21 || code === 0x3f;
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019;
const isHyphen = (code: number) => code === 0x2d || code === 0x2010 || code === 0x2011;
/** What may stand between two digits of one number; what the parts mean is for the reader of numbers to judge. */
const isGroupMark = (code: number) =>
  code === COMMA || code === STOP || isApostrophe(code) || code === 0xa0 || code === 0x202f;

function endOfNumber(units: CodeUnits, at: number): number {
  let n = at + 1;
  while (isDigit(units[n]!) || (isGroupMark(units[n]!) && isDigit(units[n + 1]!))) n++;
  return n;
}

function endOfLetters(units: CodeUnits, at: number): number {
  let n = at;
  while (isInWord(units[n]!)) n++;
  return n;
}

/** What a word may go on with behind its letters. */
export const GOES_ON = unitTable(/[-‐‑'’.:]+/gu);

/** An address, or letters, joined by hyphens and by apostrophes that start no clitic: `vilayat-e-faqih`, `O’Brien`; or the stops of `U.S.`. */
function endOfWord(units: CodeUnits, at: number, end: number): number {
  let n = endOfLetters(units, at);
  if (GOES_ON[units[n]!] === 0) return n;
  if (isAddress(units, at)) return endOfAddress(units, at);
  if (n === at + 1 && units[n] === STOP) return endOfInitials(units, at);
  while (n < end && isJoint(units, n) && isLetter(units[n + 1]!)) n = endOfLetters(units, n + 1);
  while (units[n] === STOP && isLetter(units[n + 1]!) && isDomain(units, n + 1)) n = endOfLetters(units, n + 1);
  return n;
}

/** What ends the name of a site: `Acme.com`, `acme.co.uk`. */
const DOMAINS: ReadonlySet<string> = new Set('com org net gov edu co uk io tv'.split(' '));
const LONGEST_DOMAIN = 3;
function isDomain(units: CodeUnits, at: number): boolean {
  const end = endOfLetters(units, at);
  return end - at <= LONGEST_DOMAIN && DOMAINS.has(String.fromCharCode(...units.subarray(at, end)));
}

const isJoint = (units: CodeUnits, at: number): boolean =>
  isHyphen(units[at]!) || (isApostrophe(units[at]!) && !isClitic(units, at + 1));

/** `U.S.` whole; a single letter without its stop. */
function endOfInitials(units: CodeUnits, at: number): number {
  let n = at;
  while (isLetter(units[n]!) && units[n + 1] === STOP) n += 2;
  return n > at + 2 ? n : at + 1;
}

/** What is left of a word behind an apostrophe, `'s`, `'re`, its two letters as one number. */
const pair = (first: number, second: number): number => first | (second << 16);
const CLITICS: ReadonlySet<number> = new Set(
  ['s', 'S', 'd', 'm', 're', 've', 'll'].map((word) => pair(codeUnits(word)[0]!, codeUnits(word)[1]!)),
);
const isClitic = (units: CodeUnits, at: number): boolean => {
  const [first, second] = [units[at]!, units[at + 1]!];
  return isInWord(second) ? !isInWord(units[at + 2]!) && CLITICS.has(pair(first, second)) : CLITICS.has(first);
};

const isHandleCharacter = (code: number) => isLetter(code) || code === UNDERSCORE;
function endOfHandle(units: CodeUnits, at: number): number {
  let n = at;
  while (isHandleCharacter(units[n]!) || isDigit(units[n]!)) n++;
  return n;
}

const ADDRESSES = ['http://', 'https://', 'www.'].map((head) => codeUnits(head).subarray(0, head.length));
const [H, T, W] = [0x68, 0x74, 0x77];
/** Few words open as an address does. */
const isAddress = (units: CodeUnits, at: number): boolean =>
  (units[at] === H ? units[at + 1] === T : units[at] === W && units[at + 1] === W) &&
  ADDRESSES.some((head) => head.every((unit, n) => units[at + n] === unit));
/** The zeros behind a text are among them. */
const ADDRESS_ENDS: ReadonlySet<number> = new Set(codeUnits('<>"“”'));
function endOfAddress(units: CodeUnits, at: number): number {
  let n = at;
  while (!isBlank(units[n]!) && !ADDRESS_ENDS.has(units[n]!)) n++;
  return n;
}

function endOfRun(units: CodeUnits, at: number, code: number): number {
  let n = at + 1;
  while (units[n] === code) n++;
  return n;
}

export const NEGATION_LENGTH = 3;
const isT = (code: number) => code === 0x74 || code === 0x54;
const isN = (code: number) => code === 0x6e || code === 0x4e;

/** Whether a word ends in n't: it is two tokens, as in `do` and `n't`. */
export const isNegation = (units: CodeUnits, start: number, end: number) =>
  isT(units[end - 1]!) &&
  end - start > NEGATION_LENGTH &&
  isApostrophe(units[end - 2]!) &&
  isN(units[end - NEGATION_LENGTH]!);

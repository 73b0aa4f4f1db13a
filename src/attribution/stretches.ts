import type { Token } from '../core/layers.ts';
import { lowerAt, tagAt, textAt, tokenAt } from '../text/token-at.ts';
import { MARK } from '../text/token-shape.ts';
import type { Marked } from './marks.ts';
import { isInName } from './noun-stretch.ts';
import { QUOTED } from './statement.ts';
import { tagsOf } from './tag-sets.ts';
import { isProper, type Range, setOf } from './word-classes.ts';

/** Whether nothing but marks, stops and a `that` stands in a range. */
export function isAllMarked(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    const { tag, lower, text, shape } = tokens[at]!;
    if (tag === QUOTED || (at === from && lower === 'that')) continue;
    if ((shape & MARK) === 0 || !/^[.,;:?!…—–-]+$/.test(text)) return false;
  }
  return true;
}

/** Whole sentences: it starts with a capital, and ends with a stop, or where the author's sentence ends or pauses. */
export const isWhole = (text: string, { start, end }: Marked, tokens: readonly Token[], at: number): boolean =>
  startsLarge(text, start) && ('.,?!…—-'.includes(text[end - 1]!) || closesBehind(tokens[at + 1]));

/** Whether a capital stands among the first letters, before any small one. */
function startsLarge(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  if (isAsciiLetter(code)) return code < SMALL_A;
  return /^[^\p{Ll}]*\p{Lu}/u.test(text.slice(start, start + 8));
}

const SMALL_A = 0x61;
const isAsciiLetter = (code: number): boolean => (code >= SMALL_A && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const closesBehind = (token: Token | undefined): boolean =>
  token === undefined || token.text === '.' || token.text === ',';

const TITLED = setOf(
  'show program programme series book novel song album film movie documentary play magazine column article headlined entitled titled nicknamed named like including',
);
const BEFORE_TITLE = tagsOf('DT JJ IN PRP$ NN NNS NNP CD');
const SMALL = /^(?:a|an|the|of|and|in|on|to|for|with|at|by|from|or)$/i;
/** A word that no title writes small, which most quotations have among their first. */
const PLAIN = /(?:^|\s)(?!(?:a|an|the|of|and|in|on|to|for|with|at|by|from|or)(?![A-Za-z]))[a-z]/;
/** A title is rarely longer. */
const LONGEST_TITLE = 80;

/** The title of a work or the name of a thing, not someone's words: `MSNBC’s “Morning Joe”`, `the “War on Drugs”`. */
export function isTitle(text: string, { start, end }: Marked, tokens: readonly Token[], at: number): boolean {
  if (end - start > LONGEST_TITLE) return false;
  if (isInName(tokens, at) && isProper(tokens[at - 1]!.tag)) return true; // Marcia “Cia” Price
  const stretch = text.slice(start, end);
  if (PLAIN.test(stretch)) return false;
  const words = stretch.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const capitals =
    words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || SMALL.test(word)) && /^\P{Ll}*\p{Lu}/u.test(words[0] ?? '');
  if (!capitals) return false;
  const before = tokenAt(tokens, at - 1);
  if (before && (TITLED.has(before.lower) || before.tag === 'POS')) return true;
  if (before?.lower === 'as' && !/^(?:known|such|serves?|served)$/.test(lowerAt(tokens, at - 2))) return false; // hailed as “The Fixer”
  if (!before) return tokens.length === 1; // a heading of its own: 'All Bets Are Off'
  return words.length > 1 && BEFORE_TITLE.has(before.tag);
}

const DASH = setOf('— – ― - --');
/** `“…” — Sonya Adams`: a dash and a name that end the statement. */
export function signature(tokens: readonly Token[], at: number): Range | null {
  if (tokens.length - at > 14 || !DASH.has(textAt(tokens, at + 1))) return null;
  const from = at + 2;
  if (!isProper(tagAt(tokens, from))) return null;
  let to = from;
  while (to < tokens.length && !/^[.,(]$/.test(tokens[to]!.text)) to++;
  return { from, to };
}

const LABEL = /^((?:\p{Lu}[\p{L}'’.-]*\s){0,3}\p{Lu}[\p{L}'’.-]*):\s/u;

/** The label of a transcript at the start of a stretch, `ADAMS: Welcome back`, or null. */
export const speakerLabel = (text: string, start: number): string | null =>
  LABEL.exec(text.slice(start, start + 60))?.[1] ?? null;

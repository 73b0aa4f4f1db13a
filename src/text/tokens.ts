import type { Token } from '../core/layers.ts';

/**
 * Splits a stretch of text into words, numbers and marks, after the habits of the Penn Treebank: `Iran's` is Iran + 's,
 * `don't` do + n't; hyphenated words stay whole (`state-run`), and so do `U.S.`, `@Gonahkar`, `#Telegram` and addresses.
 * Digits and letters always part (`40k` is 40 + k, `COVID-19` COVID + - + 19); neighbours touch when end equals start.
 * The pattern is one alternation of classes without nested repetition: linear in the text.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]+`, // address
    String.raw`[@#][\p{L}_][\p{L}\p{N}_]*`, // handle, tag
    String.raw`\d+(?:[.,’'\u00a0\u202f]\d+)*`, // 1,234.5; the parts are the reader's to judge
    String.raw`(?:\p{L}\.){2,}`, // U.S., a.m.
    String.raw`\p{L}[\p{L}\p{M}]*(?:[-‐‑]\p{L}[\p{L}\p{M}]*|[’'](?!(?:s|S|re|ve|ll|d|m)(?![\p{L}\p{M}]))\p{L}[\p{L}\p{M}]*)*`, // word
    String.raw`[’'](?:s|S|re|ve|ll|d|m)(?![\p{L}\p{M}])`, // clitic
    String.raw`\.{2,}|-{2,}|[!?]{2,}`,
    String.raw`[^\s]`,
  ].join('|'),
  'gu',
);

const NEGATED = /^(.+)(n[’']t)$/i;

/** @returns tokens of text[start, end) in order, offsets into `text` (UTF-16), tags still empty. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const at = start + match.index;
    const negated = match[0].length > 3 ? NEGATED.exec(match[0]) : null;
    if (!negated) tokens.push(token(match[0], at));
    else tokens.push(token(negated[1]!, at), token(negated[2]!, at + negated[1]!.length));
  }
  return tokens;
}

const token = (text: string, start: number): Token => ({
  text,
  lower: text.toLowerCase(),
  start,
  end: start + text.length,
  tag: '',
});

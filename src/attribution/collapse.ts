import type { Token } from '../core/layers.ts';
import { shapeOf } from '../text/token-shape.ts';
import type { Marked } from './marks.ts';
import { type Placed, QUOTED, type Statement } from './statement.ts';

const NONE: readonly Placed[] = [];

/** Makes a statement of the sentences [from, to) of a block: each of the marked stretches [first, end) becomes one token. */
export function collapse(
  text: string,
  tokens: readonly (readonly Token[])[],
  from: number,
  to: number,
  block: number,
  marked: readonly Marked[],
  first: number,
  end: number,
): Statement {
  if (first === end) return { sentence: from, block, tokens: withoutStops(text, tokens[from]!), quoted: NONE };
  const kept: Token[] = [];
  const quoted: Placed[] = [];
  let next = first;
  for (let n = from; n < to; n++) {
    for (const token of withoutStops(text, tokens[n]!)) {
      while (next < end && marked[next]!.close <= token.start) next++;
      if (next === end || token.start < marked[next]!.open) kept.push(token);
      else if (token.start === marked[next]!.open) {
        quoted.push({ at: kept.length, stretch: next });
        kept.push(quotedToken(text, marked[next]!));
      }
    }
  }
  return { sentence: from, block, tokens: kept, quoted };
}

/** Its text tells how the stretch ends: `“,”` for one that ends in a comma, `“”` for one that ends in no mark. */
function quotedToken(text: string, { open, close, end }: Marked): Token {
  const last = text[end - 1]!;
  const mark = ',.?!…—-'.includes(last) ? `“${last}”` : '“”';
  return { text: mark, lower: mark, start: open, end: close, tag: QUOTED, shape: shapeOf(mark, mark) };
}

/** Joins the stop of an abbreviation to its word (`Mr.`), so that a stop left over ends the sentence. */
function withoutStops(text: string, tokens: readonly Token[]): readonly Token[] {
  const first = innerStop(text, tokens);
  if (first < 0) return tokens;
  const kept = tokens.slice(0, first);
  for (let at = first; at < tokens.length; at++) {
    if (isInnerStop(text, tokens, at)) kept.push(dotted(kept.pop()!, tokens[at]!));
    else kept.push(tokens[at]!);
  }
  return kept;
}

function innerStop(text: string, tokens: readonly Token[]): number {
  for (let at = 1; at < tokens.length - 1; at++) if (isInnerStop(text, tokens, at)) return at;
  return -1;
}

const STOP = 0x2e;
function isInnerStop(text: string, tokens: readonly Token[], at: number): boolean {
  const { start, end } = tokens[at]!;
  return (
    end - start === 1 && text.charCodeAt(start) === STOP && at < tokens.length - 1 && tokens[at - 1]!.end === start
  );
}

const dotted = (word: Token, stop: Token): Token => ({
  text: `${word.text}.`,
  lower: `${word.lower}.`,
  start: word.start,
  end: stop.end,
  tag: word.tag,
  shape: shapeOf(`${word.text}.`, `${word.lower}.`),
});

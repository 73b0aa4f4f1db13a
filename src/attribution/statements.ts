import type { Block, Sentence, Token } from '../core/layers.ts';
import type { CueLexicon } from './cues.ts';
import { findMarked, type Marked } from './marks.ts';
import { endBeforeCue } from './unclosed.ts';

/** Stands in for a marked stretch in a statement's tokens. */
export const QUOTED = 'QUOTED';

/**
 * A sentence as its author frames it: what stands between marks is one token of the tag QUOTED. Sentences inside one pair of marks are
 * one statement with the words around them: `“It is safe. Go home,” said Adams.`
 */
export interface Statement {
  /** Index of its first sentence. */
  sentence: number;
  block: number;
  tokens: readonly Token[];
  /** Index into the marked stretches of the token that stands for it, by the token's index. */
  quoted: ReadonlyMap<number, number>;
}

export interface Framed {
  marked: readonly Marked[];
  statements: readonly Statement[];
}

const NONE: ReadonlyMap<number, number> = new Map();
const MAYBE_MARK = /["“”„‟«»‘'`]/;

/** Frames the sentences of all kept blocks. Linear in the tokens. */
export function frame(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  cues: CueLexicon,
): Framed {
  const marked: Marked[] = [];
  const statements: Statement[] = [];
  for (let from = 0; from < sentences.length; ) {
    const block = sentences[from]!.block;
    let to = from + 1;
    while (to < sentences.length && sentences[to]!.block === block) to++;
    const span = blocks[block]!;
    const first = marked.length;
    if (MAYBE_MARK.test(text.slice(span.start, span.end)))
      for (const stretch of markedIn(text, span, sentences, tokens, cues, from, to)) marked.push(stretch);
    frameBlock(text, sentences, tokens, from, to, marked, first, statements);
    from = to;
  }
  return { marked, statements };
}

function markedIn(
  text: string,
  block: Block,
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  cues: CueLexicon,
  from: number,
  to: number,
): Marked[] {
  const holding = (offset: number): number => {
    let [low, high] = [from, to - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.end < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const endOf = (offset: number): number => sentences[holding(offset)]!.end;
  const cueStart = (offset: number): number | null => {
    const sentence = tokens[holding(offset)]!;
    const first = sentence.findIndex(({ start }) => start >= offset);
    return first < 0 ? null : endBeforeCue(sentence, first, cues);
  };
  return findMarked(text, block, endOf, cueStart).sort((a, b) => a.open - b.open);
}

function frameBlock(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  from: number,
  to: number,
  marked: readonly Marked[],
  first: number,
  statements: Statement[],
): void {
  let next = first;
  for (let n = from; n < to; ) {
    const start = next;
    let end = n + 1;
    const takeMarks = () => {
      for (; next < marked.length && marked[next]!.open < sentences[end - 1]!.end; next++)
        while (end < to && marked[next]!.close > sentences[end]!.start) end++;
    };
    takeMarks();
    if (next > start && end < to && isAttribution(marked[next - 1]!, sentences[end - 1]!, tokens[end]!, text)) {
      end++;
      takeMarks();
    }
    statements.push({
      sentence: n,
      block: sentences[n]!.block,
      ...collapse(text, tokens, n, end, marked, start, next),
    });
    n = end;
  }
}

function collapse(
  text: string,
  tokens: readonly (readonly Token[])[],
  from: number,
  to: number,
  marked: readonly Marked[],
  first: number,
  end: number,
): Pick<Statement, 'tokens' | 'quoted'> {
  if (first === end) return { tokens: withoutStops(tokens[from]!), quoted: NONE };
  const [kept, quoted]: [Token[], Map<number, number>] = [[], new Map()];
  let next = first;
  for (let n = from; n < to; n++) {
    for (const token of withoutStops(tokens[n]!)) {
      while (next < end && marked[next]!.close <= token.start) next++;
      const stretch = next < end ? marked[next]! : undefined;
      if (!stretch || token.start < stretch.open) kept.push(token);
      else if (token.start === stretch.open) {
        quoted.set(kept.length, next);
        kept.push(quotedToken(text, stretch));
      }
    }
  }
  return { tokens: kept, quoted };
}

/** Its text tells how the stretch ends: `“,”` for one that ends in a comma, `“”` for one that ends in no mark. */
function quotedToken(text: string, { open, close, end }: Marked): Token {
  const last = text[end - 1]!;
  const mark = `“${/[,.?!…—-]/.test(last) ? last : ''}”`;
  return { start: open, end: close, text: mark, lower: mark, tag: QUOTED };
}

/** Joins the stop of an abbreviation to its word (`Mr.`), so that a stop left over ends the sentence. */
function withoutStops(tokens: readonly Token[]): readonly Token[] {
  const first = innerStop(tokens, 1);
  if (first < 0) return tokens;
  const kept = tokens.slice(0, first);
  for (let at = first; at < tokens.length; at++) {
    if (isInnerStop(tokens, at)) kept.push(dotted(kept.pop()!, tokens[at]!));
    else kept.push(tokens[at]!);
  }
  return kept;
}

function innerStop(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length - 1; at++) if (isInnerStop(tokens, at)) return at;
  return -1;
}

const isInnerStop = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === '.' && at > 0 && at < tokens.length - 1 && tokens[at - 1]!.end === tokens[at]!.start;

const dotted = (word: Token, stop: Token): Token => ({
  start: word.start,
  end: stop.end,
  text: `${word.text}.`,
  lower: `${word.lower}.`,
  tag: word.tag,
});

/** How far into a sentence its verb may stand that attributes the quotation before it. */
const VERB_WITHIN = 9;

/** `“Why?” Adams asked.` and `“Why?” — Ellen Adams`: marks that end in no full stop leave the sentence to go on behind them. */
function isAttribution(last: Marked, sentence: Sentence, tokens: readonly Token[], text: string): boolean {
  if (!last.closed || last.close < sentence.end || tokens.length === 0) return false;
  if (/^(?:[—–―-]|--)$/.test(tokens[0]!.text)) return true;
  if (!/[?!,…—-]/.test(text[last.end - 1]!) || !/^(?:NN|PRP|DT|JJ|CD)/.test(tokens[0]!.tag)) return false;
  return tokens.slice(1, VERB_WITHIN).some(({ tag }) => tag === 'VBD' || tag === 'VBZ' || tag === 'VBN');
}

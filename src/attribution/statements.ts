import type { Sentence, Token } from '../core/layers.ts';
import { collapse, unmarked } from './collapse.ts';
import type { CueLexicon } from './cues.ts';
import { type Glance, glanceAt } from './glance.ts';
import { findMarked, type Marked } from './marks.ts';
import type { Sentences, Statement } from './statement.ts';
import { tagsOf } from './tag-sets.ts';
import { endBeforeCue } from './unclosed.ts';
import { setOf } from './word-classes.ts';

/**
 * Frames the sentences of all kept blocks. Linear in the tokens.
 * @param marked gets the marked stretches, those of a block before its statements are read @param read gets each statement, in order.
 */
export function frame(
  document: Sentences,
  cues: CueLexicon,
  marked: Marked[],
  read: (statement: Statement) => void,
): void {
  const { text, sentences, tokens } = document;
  const glances = new Array<Glance>(sentences.length);
  let marks: number[] = [];
  for (let from = 0, to = 0; from < sentences.length; from = to) {
    const { block } = sentences[from]!;
    if (marks.length > 0) marks = [];
    for (; to < sentences.length && sentences[to]!.block === block; to++)
      glances[to] = glanceAt(text, tokens[to]!, cues, marks);
    const first = marked.length;
    if (marks.length > 0) for (const stretch of markedIn(document, marks, cues, block, from, to)) marked.push(stretch);
    if (marked.length > first) frameBlock(document, cues, glances, from, to, marked, first, read);
    else for (let n = from; n < to; n++) read(unmarked(document, cues, glances[n]!, n));
  }
}

/** The marked stretches of a block, whose sentences are [from, to). */
function markedIn(
  { text, blocks, sentences, tokens }: Sentences,
  marks: readonly number[],
  cues: CueLexicon,
  block: number,
  from: number,
  to: number,
): Marked[] {
  const holding = (offset: number): number => {
    let low = from;
    let high = to - 1;
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
  return findMarked(text, blocks[block]!, marks, endOf, cueStart);
}

/** Joins the sentences of a block that one pair of marks holds, and what attributes it behind. */
function frameBlock(
  document: Sentences,
  cues: CueLexicon,
  glances: readonly Glance[],
  from: number,
  to: number,
  marked: readonly Marked[],
  first: number,
  read: (statement: Statement) => void,
): void {
  const { text, sentences, tokens } = document;
  let next = first;
  for (let n = from; n < to; ) {
    const start = next;
    let end = n + 1;
    for (let joined = false; ; joined = true) {
      for (; next < marked.length && marked[next]!.open < sentences[end - 1]!.end; next++)
        while (end < to && marked[next]!.close > sentences[end]!.start) end++;
      if (joined || next === start || end === to) break;
      if (!isAttribution(marked[next - 1]!, sentences[end - 1]!, tokens[end]!, text)) break;
      end++;
    }
    read(collapse(document, cues, glances, n, end, marked, start, next));
    n = end;
  }
}

/** How far into a sentence its verb may stand that attributes the quotation before it. */
const VERB_WITHIN = 9;
const DASH = setOf('— – ― - --');
const OPENS_SPEAKER = tagsOf('NN NNS NNP NNPS PRP PRP$ DT JJ JJR JJS CD');

/** `“Why?” Adams asked.` and `“Why?” — Ellen Adams`: marks that end in no full stop leave the sentence to go on behind them. */
function isAttribution(last: Marked, sentence: Sentence, tokens: readonly Token[], text: string): boolean {
  if (!last.closed || last.close < sentence.end || tokens.length === 0) return false;
  if (DASH.has(tokens[0]!.text)) return true;
  if (!'?!,…—-'.includes(text[last.end - 1]!) || !OPENS_SPEAKER.has(tokens[0]!.tag)) return false;
  for (let at = 1; at < VERB_WITHIN && at < tokens.length; at++) {
    const { tag } = tokens[at]!;
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBN') return true;
  }
  return false;
}

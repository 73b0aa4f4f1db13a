import type { Token } from '../core/layers.ts';
import { STOP, shapeOf } from '../text/token-shape.ts';
import type { CueLexicon } from './cues.ts';
import { cuesIn, type Glance } from './glance.ts';
import type { Marked } from './marks.ts';
import { type Placed, QUOTED, type Sentences, type Statement } from './statement.ts';

const NONE: readonly Placed[] = [];
const NO_CUES: readonly number[] = [];

/** Makes a statement of the sentences [from, to) of a block: each of the marked stretches [first, end) becomes one token. */
export function collapse(
  document: Sentences,
  cues: CueLexicon,
  glances: readonly Glance[],
  from: number,
  to: number,
  marked: readonly Marked[],
  first: number,
  end: number,
): Statement {
  const { text, sentences, tokens } = document;
  const { block } = sentences[from]!;
  if (first === end) return unmarked(document, cues, glances[from]!, from);
  const kept: Token[] = [];
  const quoted: Placed[] = [];
  let cued = false;
  let next = first;
  for (let n = from; n < to; n++) {
    const { stops, cues: at } = glances[n]!;
    next = add(kept, quoted, text, stops ? withoutStops(tokens[n]!) : tokens[n]!, marked, next, end);
    cued ||= at.length > 0;
  }
  return { sentence: from, block, tokens: kept, cues: cued ? cuesIn(kept, cues) : NO_CUES, quoted };
}

/** The statement that a sentence without marks is. */
export function unmarked(
  { sentences, tokens }: Sentences,
  cues: CueLexicon,
  { cues: found, stops }: Glance,
  sentence: number,
): Statement {
  const { block } = sentences[sentence]!;
  const all = tokens[sentence]!;
  const kept = stops ? withoutStops(all) : all;
  const placed = kept === all || found.length === 0 ? found : cuesIn(kept, cues);
  return { sentence, block, tokens: kept, cues: placed, quoted: NONE };
}

/** Adds the tokens of a sentence, one for each marked stretch from `first` on. @returns the first stretch that is not over. */
function add(
  kept: Token[],
  quoted: Placed[],
  text: string,
  tokens: readonly Token[],
  marked: readonly Marked[],
  first: number,
  end: number,
): number {
  let next = first;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    while (next < end && marked[next]!.close <= token.start) next++;
    if (next === end || token.start < marked[next]!.open) kept.push(token);
    else if (token.start === marked[next]!.open) {
      quoted.push({ at: kept.length, stretch: next });
      kept.push(quotedToken(text, marked[next]!));
    }
  }
  return next;
}

/** Its text tells how the stretch ends: `“,”` for one that ends in a comma, `“”` for one that ends in no mark. */
const quotedToken = (text: string, { open, close, end }: Marked): Token => {
  const mark = MARKS.get(text.charCodeAt(end - 1)) ?? UNMARKED;
  return { text: mark.text, lower: mark.text, start: open, end: close, tag: QUOTED, shape: mark.shape };
};

const marks = (text: string) => ({ text, shape: shapeOf(text, text) });
const UNMARKED = marks('“”');
const MARKS = new Map(Array.from(',.?!…—-', (end) => [end.charCodeAt(0), marks(`“${end}”`)]));

/** Joins the stop of an abbreviation to its word (`Mr.`), so that a stop left over ends the sentence. */
function withoutStops(tokens: readonly Token[]): readonly Token[] {
  const first = innerStop(tokens);
  if (first < 0) return tokens;
  const kept = tokens.slice(0, first);
  for (let at = first; at < tokens.length; at++) {
    if (isInnerStop(tokens, at)) kept.push(dotted(kept.pop()!, tokens[at]!));
    else kept.push(tokens[at]!);
  }
  return kept;
}

function innerStop(tokens: readonly Token[]): number {
  for (let at = 1; at < tokens.length - 1; at++) if (isInnerStop(tokens, at)) return at;
  return -1;
}

const isInnerStop = (tokens: readonly Token[], at: number): boolean => {
  const { shape, text, start } = tokens[at]!;
  return (shape & STOP) !== 0 && text === '.' && at < tokens.length - 1 && tokens[at - 1]!.end === start;
};

/** Its shape is that of the word: none is asked for with its stop. */
const dotted = ({ text, lower, start, tag, shape }: Token, stop: Token): Token => ({
  text: `${text}.`,
  lower: `${lower}.`,
  start,
  end: stop.end,
  tag,
  shape,
});

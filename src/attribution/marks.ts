import type { Span } from '../core/span.ts';

/** A stretch between quotation marks; of nested ones only the outermost. The span is the text without the marks and blanks beside them. */
export interface Marked extends Span {
  /** Where its opening mark stands. */
  open: number;
  /** Behind its closing mark; its end when that is missing. */
  close: number;
  closed: boolean;
}

interface Open {
  family: Family;
  at: number;
  start: number;
  /** Stretches closed inside: they come to light when this one is never closed. */
  inner: Marked[];
}

type Family = 'double' | 'straight' | 'angle' | 'single';

/** Which marks belong together; `„Ja“` closes with the mark that opens in English, hence by family, not by character. */
const FAMILY: Readonly<Record<string, Family>> = {
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  '``': 'double',
  "''": 'double',
  '"': 'straight',
  '«': 'angle',
  '»': 'angle',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  "'": 'single',
};
const MARK = /``|''|["“”„‟«»‘’‚']/g;
const ONLY_OPENS = new Set(['„', '«', '‚', '``']);
const BEFORE_OPEN = /[\s([{—–―:;,/.…>-]/u;
const AFTER_CLOSE = /[\s)\]}—–―:;,/.…?!<-]/u;
const WORD = /[\p{L}\p{N}]/u;
/** A transcript's stage direction: `(Applause.)` */
const ASIDE = /^\([^()]{1,40}\)$/;
/** Deeper nesting is no longer language. */
const DEEPEST = 6;

/**
 * Finds what stands between quotation marks in a block: curly, straight, single, French, nested, doubled by mistake, never closed.
 * One pass over the marks: linear. Offsets are those of `text`.
 * @param sentenceEnd the end of the sentence that holds an offset: as far as a stretch reaches whose closing mark is missing, unless
 *   its opening mark opens the block: then the quotation goes on in the next paragraph, and reaches to the end of this one.
 * @param cueStart where a cue in the sentence of an offset closes a stretch whose mark is missing, or null.
 */
export function findMarked(
  text: string,
  block: Span,
  sentenceEnd: (offset: number) => number,
  cueStart: (offset: number) => number | null = () => null,
): Marked[] {
  const found: Marked[] = [];
  const stack: Open[] = [];
  for (const match of text.slice(block.start, block.end).matchAll(MARK)) {
    const at = block.start + match.index;
    const [mark, end] = [match[0], at + match[0].length];
    const top = stack.at(-1);
    if (top && top.start === at && FAMILY[mark] !== 'single') {
      if (/\s/.test(text[end] ?? ' '))
        stack.pop(); // nothing between
      else top.start = end; // “”Foreign media: doubled by mistake
    } else if (closes(text, block, mark, at, end, stack)) {
      close(text, closedBy(mark, stack), at, end, stack, found);
    } else if (stack.length < DEEPEST && opensAt(text, block, mark, at, end, stack)) {
      stack.push({ family: FAMILY[mark]!, at, start: end, inner: [] });
    }
  }
  return [...found, ...unclosed(text, block, stack, sentenceEnd, cueStart)].filter(({ start, end }) => {
    const words = text.slice(start, end);
    return WORD.test(words) && !ASIDE.test(words);
  });
}

const canOpen = (text: string, block: Span, at: number, end: number): boolean =>
  end < block.end &&
  (!/\s/.test(text[end]!) || text[at] === '«') &&
  (at === block.start || BEFORE_OPEN.test(text[at - 1]!) || text[at - 1]! in FAMILY);

const canClose = (text: string, block: Span, at: number, end: number): boolean =>
  at > block.start &&
  !/\s/.test(text[at - 1]!) &&
  (end === block.end || AFTER_CLOSE.test(text[end]!) || text[end]! in FAMILY);

function closes(text: string, block: Span, mark: string, at: number, end: number, stack: readonly Open[]): boolean {
  const family = FAMILY[mark]!;
  if (ONLY_OPENS.has(mark) || !stack.some((open) => open.family === closedBy(mark, stack))) return false;
  const fits = canClose(text, block, at, end);
  if (family === 'single') return fits && mark !== '‘' && stack.at(-1)!.family === 'single';
  if (mark === '»' || (mark === '”' && closedBy(mark, stack) === family)) return true;
  if (family === 'straight' && /\s/.test(text[at - 1] ?? '') && (end === block.end || /\s/.test(text[end]!)))
    return true; // …,' " he said
  return fits && (mark !== '“' || !canOpen(text, block, at, end));
}

/** Straight and curly marks close each other where someone typed one of each: `“no evidence" of it`. */
function closedBy(mark: string, stack: readonly Open[]): Family {
  const family = FAMILY[mark]!;
  const other = family === 'straight' ? 'double' : family === 'double' ? 'straight' : null;
  return other && stack.at(-1)?.family === other && !stack.some((open) => open.family === family) ? other : family;
}

function opensAt(text: string, block: Span, mark: string, at: number, end: number, stack: readonly Open[]): boolean {
  if (mark === '»' || !canOpen(text, block, at, end)) return false;
  if (FAMILY[mark] !== 'single') return mark !== '”' || stack.length === 0;
  return (
    mark !== '’' &&
    WORD.test(text[end]!) &&
    !ELISION.test(text.slice(end, end + 6)) &&
    stack.at(-1)?.family !== 'single'
  );
}
/** An apostrophe that opens a word: `'90s`, `'em`, `'til`. */
const ELISION = /^(?:\d\ds|em|til|tis|twas|cause|bout|n|round)\b/i;

function close(text: string, family: Family, at: number, end: number, stack: Open[], found: Marked[]): void {
  while (stack.at(-1)!.family !== family) stack.pop();
  const open = stack.pop()!;
  const marked = { ...trimmed(text, open.start, at), open: open.at, close: end, closed: true };
  (stack.at(-1)?.inner ?? found).push(marked);
}

/** The outermost stretch without a closing mark, and what was closed inside it; a lone single mark is an apostrophe. */
function unclosed(
  text: string,
  block: Span,
  stack: readonly Open[],
  sentenceEnd: (offset: number) => number,
  cueStart: (offset: number) => number | null,
): Marked[] {
  const outer = stack.find(({ family }) => family !== 'single');
  if (!outer) return stack.flatMap(({ inner }) => inner);
  const inner = stack.slice(stack.indexOf(outer)).flatMap((open) => open.inner);
  const cue = cueStart(outer.start);
  if (cue !== null && !inner.some(({ open }) => open < cue)) {
    const said = trimmed(text, outer.start, cue);
    return [{ ...said, open: outer.at, close: said.end, closed: true }, ...inner];
  }
  const opensBlock = outer.at === block.start;
  const limit = opensBlock ? block.end : Math.min(sentenceEnd(outer.start), inner[0]?.open ?? block.end);
  const end = trimmed(text, outer.start, limit);
  const marked = { ...end, open: outer.at, close: end.end, closed: false };
  return opensBlock ? [marked] : [marked, ...inner];
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

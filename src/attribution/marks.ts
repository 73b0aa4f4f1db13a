import type { Span } from '../core/span.ts';
import { isDigit, isLetter } from '../text/characters.ts';
import { type Family, isAfterClose, isBeforeOpen, isSpace, type Mark, markAt } from './mark-characters.ts';

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

const WORD = /[\p{L}\p{N}]/u;
/** A transcript's stage direction: `(Applause.)` */
const ASIDE = /^\([^()]{1,40}\)$/;
/** Deeper nesting is no longer language. */
const DEEPEST = 6;

/**
 * Finds what stands between quotation marks in a block: curly, straight, single, French, nested, doubled by mistake, never closed.
 * One pass over the marks: linear. Offsets are those of `text`.
 * @param marks the offsets of the marks in the block, in order, as `addMarks` gives them.
 * @param sentenceEnd the end of the sentence that holds an offset: as far as a stretch reaches whose closing mark is missing, unless
 *   its opening mark opens the block: then the quotation goes on in the next paragraph, and reaches to the end of this one.
 * @param cueStart where a cue in the sentence of an offset closes a stretch whose mark is missing, or null.
 */
export function findMarked(
  text: string,
  block: Span,
  marks: readonly number[],
  sentenceEnd: (offset: number) => number,
  cueStart: (offset: number) => number | null = () => null,
): Marked[] {
  const found: Marked[] = [];
  const stack: Open[] = [];
  let end = block.start;
  for (const at of marks) {
    const mark = at < end ? null : markAt(text, at, block.end);
    if (mark === null) continue;
    end = at + mark.text.length;
    const top = stack.at(-1);
    if (top && top.start === at && mark.family !== 'single') {
      if (end >= text.length || isSpace(text.charCodeAt(end)))
        stack.pop(); // nothing between
      else top.start = end; // “”Foreign media: doubled by mistake
    } else if (closes(text, block, mark, at, end, stack)) {
      close(text, closedBy(mark, stack), at, end, stack, found);
    } else if (stack.length < DEEPEST && opensAt(text, block, mark, at, end, stack)) {
      stack.push({ family: mark.family, at, start: end, inner: [] });
    }
  }
  if (stack.length > 0) found.push(...unclosed(text, block, stack, sentenceEnd, cueStart));
  return found.filter((stretch) => saysSomething(text, stretch));
}

const BRACKET = 0x28;
function saysSomething(text: string, { start, end }: Span): boolean {
  const first = text.charCodeAt(start);
  if (start < end && (isLetter(first) || isDigit(first))) return true;
  const words = text.slice(start, end);
  return WORD.test(words) && !(first === BRACKET && ASIDE.test(words));
}

const canOpen = (text: string, block: Span, at: number, end: number): boolean =>
  end < block.end &&
  (at === block.start || isBeforeOpen(text.charCodeAt(at - 1))) &&
  (!isSpace(text.charCodeAt(end)) || text[at] === '«');

const canClose = (text: string, block: Span, at: number, end: number): boolean =>
  at > block.start && (end === block.end || isAfterClose(text.charCodeAt(end))) && !isSpace(text.charCodeAt(at - 1));

function closes(text: string, block: Span, mark: Mark, at: number, end: number, stack: readonly Open[]): boolean {
  if (stack.length === 0 || mark.onlyOpens) return false;
  const { family } = mark;
  const closed = closedBy(mark, stack);
  if (!holds(stack, closed)) return false;
  const fits = canClose(text, block, at, end);
  if (family === 'single') return fits && mark.text !== '‘' && stack.at(-1)!.family === 'single';
  if (mark.text === '»' || (mark.text === '”' && closed === family)) return true;
  if (family === 'straight' && isSpace(text.charCodeAt(at - 1)) && (end === block.end || isSpace(text.charCodeAt(end))))
    return true; // …,' " he said
  return fits && (mark.text !== '“' || !canOpen(text, block, at, end));
}

/** Straight and curly marks close each other where someone typed one of each: `“no evidence" of it`. */
function closedBy({ family }: Mark, stack: readonly Open[]): Family {
  const other = family === 'straight' ? 'double' : family === 'double' ? 'straight' : null;
  return other && stack.at(-1)?.family === other && !holds(stack, family) ? other : family;
}

function holds(stack: readonly Open[], family: Family): boolean {
  for (const open of stack) if (open.family === family) return true;
  return false;
}

function opensAt(text: string, block: Span, mark: Mark, at: number, end: number, stack: readonly Open[]): boolean {
  if (mark.text === '»' || !canOpen(text, block, at, end)) return false;
  if (mark.family !== 'single') return mark.text !== '”' || stack.length === 0;
  return (
    mark.text !== '’' &&
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
  const span = trimmed(text, open.start, at);
  const marked = { start: span.start, end: span.end, open: open.at, close: end, closed: true };
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
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

import type { InputDocument } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import { codePoints } from '../../text/code-points.ts';

/** What rows need of a document: where spans lie in it, in code points, and the ids of its rows. */
export interface Placer {
  readonly doc: string;
  /** Length of the text in code points. */
  readonly length: number;
  point(utf16: number): number;
  /** Exactly the slice of the decoded text. */
  text(span: Span): string;
  /** One id for each span of a list (one letter a list), `<doc_id>#<letter><start>`; of two with one start the longer comes first and the next get `.2`, `.3`. */
  ids(letter: string, spans: readonly Span[]): string[];
}

/** @param hasPairs whether a block, and so the text, may hold characters that take two UTF-16 units */
export function placer({ id, text }: InputDocument, hasPairs: boolean): Placer {
  const points = codePoints(text, hasPairs);
  const made = new Map<string, string[]>();
  return {
    doc: id,
    length: points.length,
    point: points.fromUtf16,
    text: (span) => text.slice(span.start, span.end),
    ids: (letter, spans) => {
      const known = made.get(letter);
      if (known) return known;
      const ids = rowIds(`${id}#${letter}`, spans, points.fromUtf16);
      made.set(letter, ids);
      return ids;
    },
  };
}

function rowIds(prefix: string, spans: readonly Span[], point: (utf16: number) => number): string[] {
  const ids = new Array<string>(spans.length);
  if (hasOwnStarts(spans)) {
    for (let n = 0; n < spans.length; n++) ids[n] = prefix + point(spans[n]!.start);
    return ids;
  }
  let [last, count] = [-1, 0];
  for (const n of inOrder(spans)) {
    const { start } = spans[n]!;
    count = start === last ? count + 1 : 1;
    last = start;
    ids[n] = `${prefix}${point(start)}${count > 1 ? `.${count}` : ''}`;
  }
  return ids;
}

/** Mostly each starts behind the start of the one before. */
function hasOwnStarts(spans: readonly Span[]): boolean {
  for (let n = 1; n < spans.length; n++) if (spans[n - 1]!.start >= spans[n]!.start) return false;
  return true;
}

/** @returns the indexes of spans by start, the longer first. */
const inOrder = (spans: readonly Span[]): number[] =>
  spans.map((_, n) => n).sort((a, b) => spans[a]!.start - spans[b]!.start || spans[b]!.end - spans[a]!.end || a - b);

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Order of the rows of one document: by start, then end. */
export const byStartThenEnd = (a: Placed, b: Placed): number => a.start - b.start || a.end - b.end;

/** No text column holds an empty string. */
export const filled = (text: string | null | undefined): string | null => (text ? text : null);

import type { InputDocument } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import { codePoints } from '../../text/code-points.ts';

/** A span as the dataset places it: code points, and exactly the slice of the decoded text. */
export interface Placed {
  start: number;
  end: number;
  text: string;
}

/** What rows need of a document: where spans lie in it, and the ids of its rows. */
export interface Placer {
  readonly doc: string;
  place(span: Span): Placed;
  point(utf16: number): number;
  /** One id for each span of a list (one letter a list), `<doc_id>#<letter><start>`; of two with one start the longer comes first and the next get `.2`, `.3`. */
  ids(letter: string, spans: readonly Span[]): string[];
}

export function placer({ id, text }: InputDocument): Placer {
  const points = codePoints(text);
  const place = (span: Span) => ({
    start: points.fromUtf16(span.start),
    end: points.fromUtf16(span.end),
    text: text.slice(span.start, span.end),
  });
  const made = new Map<readonly Span[], string[]>();
  return {
    doc: id,
    place,
    point: points.fromUtf16,
    ids: (letter, spans) => {
      const ids = made.get(spans) ?? rowIds(`${id}#${letter}`, spans, points.fromUtf16);
      made.set(spans, ids);
      return ids;
    },
  };
}

function rowIds(prefix: string, spans: readonly Span[], point: (utf16: number) => number): string[] {
  const ids = new Array<string>(spans.length);
  let [last, count] = [-1, 0];
  for (const n of inOrder(spans)) {
    const { start } = spans[n]!;
    count = start === last ? count + 1 : 1;
    last = start;
    ids[n] = `${prefix}${point(start)}${count > 1 ? `.${count}` : ''}`;
  }
  return ids;
}

/** @returns the indexes of spans by start, the longer first. */
function inOrder(spans: readonly Span[]): number[] {
  const order = spans.map((_, n) => n);
  const isSorted = spans.every((span, n) => n === 0 || spans[n - 1]!.start < span.start);
  if (isSorted) return order;
  return order.sort((a, b) => spans[a]!.start - spans[b]!.start || spans[b]!.end - spans[a]!.end || a - b);
}

/** Order of the rows of one document: by start, then end. */
export const byStartThenEnd = (a: { [column: string]: unknown }, b: { [column: string]: unknown }): number =>
  (a.start as number) - (b.start as number) || (a.end as number) - (b.end as number);

/** No text column holds an empty string. */
export const filled = (text: string | null | undefined): string | null => (text ? text : null);

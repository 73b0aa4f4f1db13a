/** A half-open stretch [start, end) of a document's text, in UTF-16 units as JavaScript indexes strings: `text.slice(start, end)`.
 *  Everything inside the pipeline counts so; the stage `tables` alone turns offsets into Unicode code points, which is what the dataset counts. */
export interface Span {
  start: number;
  end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Order of reading: by start, of two with one start the longer first. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

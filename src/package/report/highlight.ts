import { type Content, Html, html } from './html.ts';

/** A stretch of a text to be marked, in UTF-16 units of that text. */
export interface Mark<Kind> {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

/** How a mark is drawn around (a piece of) its text; a mark that another one splits has several pieces. */
export interface Drawing<Kind> {
  open(mark: Mark<Kind>, piece: 'first' | 'later', inside: readonly Mark<Kind>[]): Html;
  close(mark: Mark<Kind>, isLast: boolean, inside: readonly Mark<Kind>[]): Html;
}

/** The text with all its marks, nested where they overlap: the longer outside, what crosses a border split there. */
export function highlight<Kind>(text: string, marks: readonly Mark<Kind>[], drawing: Drawing<Kind>): Html {
  const sorted = marks.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const borders = [...new Set([0, text.length, ...sorted.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const made: Content[] = [];
  let active: Mark<Kind>[] = [];
  let next = 0;
  borders.forEach((border, n) => {
    const going = active.filter(({ end }) => end > border);
    const coming: Mark<Kind>[] = [];
    while (sorted[next]?.start === border) coming.push(sorted[next++]!);
    const wanted = [...going, ...coming];
    const shared = sharedLength(active, wanted);
    for (let k = active.length - 1; k >= shared; k--)
      made.push(drawing.close(active[k]!, active[k]!.end <= border, active.slice(0, k)));
    for (let k = shared; k < wanted.length; k++)
      made.push(drawing.open(wanted[k]!, wanted[k]!.start === border ? 'first' : 'later', wanted.slice(0, k)));
    active = wanted;
    made.push(text.slice(border, borders[n + 1] ?? border));
  });
  return html`${made}`;
}

function sharedLength<T>(a: readonly T[], b: readonly T[]): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

export const NOTHING = new Html('');

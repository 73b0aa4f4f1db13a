import type { Row } from '../../schema/table.ts';
import { linkTo, passageAnchor, rowAnchor } from './anchor.ts';
import { type Drawing, highlight, type Mark, NOTHING } from './highlight.ts';
import { type Html, html } from './html.ts';
import { sourceOf, valueInFigures } from './wording.ts';

export type Annotation = { readonly type: 'claim' | 'quote' | 'date'; readonly id: string; readonly row: Row };

/** A text whose first code point has the offset `start` in its document. */
export interface Passage {
  readonly text: string;
  readonly start: number;
}

/** The claims, quotes and dates of a document, in order of their start. */
export const annotations = (claims: readonly Row[], quotes: readonly Row[], dates: readonly Row[]): Annotation[] =>
  [
    ...claims.map((row): Annotation => ({ type: 'claim', id: String(row.claim_id), row })),
    ...quotes.map((row): Annotation => ({ type: 'quote', id: String(row.quote_id), row })),
    ...dates.map((row): Annotation => ({ type: 'date', id: String(row.date_id), row })),
  ].sort((a, b) => Number(a.row.start) - Number(b.row.start) || Number(b.row.end) - Number(a.row.end));

/** The passage with what is annotated in it highlighted in place, each linked to its row. */
export function markedPassage({ text, start }: Passage, all: readonly Annotation[]): Html {
  const toUtf16 = utf16Offsets(text);
  const marks = all.map(({ row, ...kind }) => ({
    start: toUtf16(Number(row.start) - start),
    end: toUtf16(Number(row.end) - start),
    kind: { ...kind, row, startsHere: Number(row.start) >= start },
  }));
  return highlight(text, marks, DRAWING);
}

/** Offsets in code points, clipped to the text, as UTF-16 indexes. */
function utf16Offsets(text: string): (codePoint: number) => number {
  const starts: number[] = [];
  if (/[\ud800-\udbff]/.test(text))
    for (let n = 0; n < text.length; n += text.codePointAt(n)! > 0xffff ? 2 : 1) starts.push(n);
  const length = starts.length > 0 ? starts.length : text.length;
  return (point) => {
    const clipped = Math.max(0, Math.min(point, length));
    return starts.length > 0 ? (starts[clipped] ?? text.length) : clipped;
  };
}

type Kind = Annotation & { readonly startsHere: boolean };
const isLink = ({ kind }: Mark<Kind>) => kind.type !== 'quote';

/** Claims and dates are links to their rows; a link holds no link, so what stands inside one is marked alone. A quote ends in a link. */
const DRAWING: Drawing<Kind> = {
  open({ kind }, piece, inside) {
    const id = piece === 'first' && kind.startsHere ? html` id="${passageAnchor(kind.id)}"` : NOTHING;
    if (kind.type === 'quote') return html`<span class="quote"${id}>`;
    const note = kind.type === 'claim' ? claimNote(kind.row) : dateNote(kind.row);
    if (inside.some(isLink)) return html`<span class="${kind.type}"${id} title="${note}">`;
    return html`<a class="${kind.type}"${id} href="${linkTo(rowAnchor(kind.id))}" title="${note}">`;
  },
  close(mark, isLast, inside) {
    if (mark.kind.type !== 'quote') return inside.some(isLink) ? html`</span>` : html`</a>`;
    if (!isLast || inside.some(isLink)) return html`</span>`;
    const speaker = mark.kind.row.speaker ?? 'speaker not named';
    return html`</span><a class="to-row" href="${linkTo(rowAnchor(mark.kind.id))}" title="${String(speaker)}" aria-label="quotation, ${String(speaker)}: its row">↑</a>`;
  },
};

const claimNote = (claim: Row) =>
  `Claim: ${[claim.measure, valueInFigures(claim), sourceOf(claim)].filter((part) => part !== null && part !== '').join(' · ')}`;
const dateNote = ({ value, precision }: Row) =>
  `Date: ${value ?? 'not resolved'}${precision === null ? '' : ` (${precision})`}`;

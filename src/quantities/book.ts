import type { Piece } from './pieces.ts';

/** A form of a unit, a comparator, a cue: the pieces it is written with, and what it stands for. */
export interface Form<T> {
  readonly parts: readonly string[];
  /** Symbols keep their case: `m` and `M`; words are matched in lower case. */
  readonly cased: boolean;
  /** Counts only where it touches the number: `40p`. */
  readonly glued: boolean;
  readonly entry: T;
}

/** Forms by the piece next to the number, the longest first: a lookup costs what the longest form of that piece costs. */
export interface Book<T> {
  /** Whether a form starts with this piece. */
  opens(word: string): boolean;
  /** The longest form that starts at `at`. */
  after(pieces: readonly Piece[], at: number): Match<T> | null;
  /** The longest form that ends right before `at`. */
  before(pieces: readonly Piece[], at: number): Match<T> | null;
}

export interface Match<T> {
  readonly from: number;
  readonly to: number;
  readonly entry: T;
}

export function compileBook<T>(forms: readonly Form<T>[]): Book<T> {
  const [firsts, lasts] = [index(forms, 0), index(forms, -1)];
  return {
    opens: (word) => firsts.has(word),
    after: (pieces, at) => {
      const piece = pieces[at];
      return piece ? longest(candidates(firsts, piece), pieces, () => at, at) : null;
    },
    before: (pieces, at) => {
      const piece = pieces[at - 1];
      return piece ? longest(candidates(lasts, piece), pieces, (form) => at - form.parts.length, at) : null;
    },
  };
}

function index<T>(forms: readonly Form<T>[], end: 0 | -1): Map<string, Form<T>[]> {
  const sorted = forms.toSorted((a, b) => b.parts.length - a.parts.length);
  return Map.groupBy(sorted, (form) => form.parts.at(end)!);
}

/** Symbols are indexed as written, words in lower case; a piece may open either. */
function* candidates<T>(index: ReadonlyMap<string, readonly Form<T>[]>, piece: Piece): Iterable<Form<T>> {
  yield* index.get(piece.text) ?? [];
  if (piece.lower !== piece.text) yield* index.get(piece.lower) ?? [];
}

function longest<T>(
  forms: Iterable<Form<T>>,
  pieces: readonly Piece[],
  start: (form: Form<T>) => number,
  number: number,
): Match<T> | null {
  let best: Match<T> | null = null;
  for (const form of forms) {
    const from = start(form);
    if (best && best.to - best.from >= form.parts.length) continue;
    if (fits(form, pieces, from) && (!form.glued || isGlued(pieces, from, from + form.parts.length, number)))
      best = { from, to: from + form.parts.length, entry: form.entry };
  }
  return best;
}

const fits = <T>({ parts, cased }: Form<T>, pieces: readonly Piece[], from: number): boolean =>
  from >= 0 && parts.every((part, n) => part === (cased ? pieces[from + n]?.text : pieces[from + n]?.lower));

const isGlued = (pieces: readonly Piece[], from: number, to: number, number: number): boolean =>
  number === from ? pieces[from - 1]?.end === pieces[from]!.start : pieces[to - 1]!.end === pieces[to]?.start;

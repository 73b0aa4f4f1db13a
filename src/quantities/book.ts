import { WordFilter } from '../text/token-shape.ts';
import { type Piece, pieceAt } from './pieces.ts';

/** A form of a unit, a comparator, a cue: the pieces it is written with, and what it stands for. */
export interface Form<T> {
  readonly parts: readonly string[];
  /** Symbols keep their case: `m` and `M`; words are matched in lower case. */
  readonly cased: boolean;
  /** Counts only where it touches the number: `40p`. */
  readonly glued: boolean;
  readonly entry: T;
}

export interface Match<T> {
  readonly from: number;
  readonly to: number;
  readonly entry: T;
}

/** Forms by the piece next to the number, the longest first: a lookup costs what the longest form of that piece costs. */
export class Book<T> {
  readonly #firsts: Index<T>;
  readonly #lasts: Index<T>;

  constructor(forms: readonly Form<T>[]) {
    this.#firsts = index(forms, 0);
    this.#lasts = index(forms, -1);
  }

  /** Whether a form starts with this piece. */
  opens(word: string): boolean {
    return this.#firsts.forms.has(word);
  }

  /** The pieces, in small letters, that forms of such entries start with. */
  openings(isSuch: (entry: T) => boolean): string[] {
    return keysOf(this.#firsts, isSuch);
  }

  /** The longest form that starts at `at`. */
  after(pieces: readonly Piece[], at: number): Match<T> | null {
    return longest(this.#firsts, pieces, at, at, at);
  }

  /** The longest form that ends right before `at`. */
  before(pieces: readonly Piece[], at: number): Match<T> | null {
    return longest(this.#lasts, pieces, at - 1, at, at);
  }
}

/** Forms by the piece at one end, the longest first. */
interface Index<T> {
  readonly forms: ReadonlyMap<string, readonly Form<T>[]>;
  /** Most pieces that are no key are told apart without a look into the map. */
  readonly keys: WordFilter;
  /** Keys that are a form alone; all others need a piece of `beside` next to them. */
  readonly alone: WordFilter;
  readonly beside: WordFilter;
}

const keysOf = <T>({ forms }: Index<T>, isSuch: (entry: T) => boolean): string[] =>
  [...forms].flatMap(([key, list]) => (list.some(({ entry }) => isSuch(entry)) ? [key.toLowerCase()] : []));

function index<T>(forms: readonly Form<T>[], end: 0 | -1): Index<T> {
  const sorted = forms.toSorted((a, b) => b.parts.length - a.parts.length);
  const [single, longer] = [forms.filter(isSingle), forms.filter((form) => !isSingle(form))];
  return {
    forms: Map.groupBy(sorted, (form) => form.parts.at(end)!),
    keys: filterOf(forms, end),
    alone: filterOf(single, end),
    beside: filterOf(longer, end === 0 ? 1 : -2),
  };
}

const isSingle = ({ parts }: Form<unknown>): boolean => parts.length === 1;
const filterOf = (forms: readonly Form<unknown>[], part: number): WordFilter =>
  new WordFilter(forms.map(({ parts }) => parts.at(part)!.toLowerCase()));

/**
 * Symbols are indexed as written, words in lower case; a piece may be either.
 * @param key the piece that the index is asked for. @param edge where a form starts (`key`) or ends (one past it). @param number see `isGlued`.
 */
function longest<T>(
  { forms, keys, alone, beside }: Index<T>,
  pieces: readonly Piece[],
  key: number,
  edge: number,
  number: number,
): Match<T> | null {
  if (key < 0 || key >= pieces.length) return null;
  const piece = pieces[key]!;
  if (!keys.mayHold(piece)) return null;
  const back = edge > key;
  if (!alone.mayHold(piece) && !holds(beside, pieces, back ? key - 1 : key + 1)) return null;
  const { text, lower } = piece;
  const written = fitting(forms.get(text), pieces, edge, back, number);
  const worded = text === lower ? null : fitting(forms.get(lower), pieces, edge, back, number);
  if (written === null || worded === null) return written ?? worded;
  return worded.to - worded.from > written.to - written.from ? worded : written;
}

const holds = (words: WordFilter, pieces: readonly Piece[], at: number): boolean =>
  at >= 0 && at < pieces.length && words.mayHold(pieces[at]!);

/** The first form that fits: as the longest come first, the longest. */
function fitting<T>(
  forms: readonly Form<T>[] | undefined,
  pieces: readonly Piece[],
  edge: number,
  back: boolean,
  number: number,
): Match<T> | null {
  if (forms === undefined) return null;
  for (let n = 0; n < forms.length; n++) {
    const form = forms[n]!;
    const from = back ? edge - form.parts.length : edge;
    const to = from + form.parts.length;
    if (fits(form, pieces, from) && (!form.glued || isGlued(pieces, from, to, number)))
      return { from, to, entry: form.entry };
  }
  return null;
}

function fits<T>({ parts, cased }: Form<T>, pieces: readonly Piece[], from: number): boolean {
  if (from < 0 || from + parts.length > pieces.length) return false;
  for (let n = 0; n < parts.length; n++) {
    const piece = pieces[from + n]!;
    if ((cased ? piece.text : piece.lower) !== parts[n]) return false;
  }
  return true;
}

const isGlued = (pieces: readonly Piece[], from: number, to: number, number: number): boolean =>
  number === from
    ? pieceAt(pieces, from - 1)?.end === pieces[from]!.start
    : pieces[to - 1]!.end === pieceAt(pieces, to)?.start;

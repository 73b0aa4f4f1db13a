import type { NameMention, Token } from '../core/layers.ts';
import type { Gender } from './name-tables.ts';

/** A name where it stands, tokens [from, to) of its sentence, before it is known whose it is. */
export interface Mention {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly kind: NameMention['kind'];
  readonly gender: Gender | null;
  /** A title stood before it: it is a person, be it one word. */
  readonly titled: boolean;
  /** How many words it has, stops left out. */
  readonly words: number;
  /** The words in lower case with blanks between. */
  readonly key: string;
  /** The first of the words, and the last as `surname` gives it. */
  readonly first: string;
  readonly last: string;
}

/** The mention that tokens [from, to) of a sentence are. */
export function mentionAt(
  tokens: readonly Token[],
  sentence: number,
  from: number,
  to: number,
  kind: Mention['kind'],
  gender: Gender | null,
  titled: boolean,
): Mention {
  const first = tokens[from]!.lower;
  let [words, key, last] = [1, first, first];
  for (let n = from + 1; n < to; n++) {
    if (tokens[n]!.text === '.') continue;
    last = tokens[n]!.lower;
    key += ` ${last}`;
    words++;
  }
  return { sentence, from, to, kind, gender, titled, words, key, first, last: surname(last) };
}

const HYPHEN = 0x2d;
/** `al-Assad` is looked up as Assad. */
const surname = (last: string): string =>
  last.charCodeAt(2) === HYPHEN && /^(?:al|el|ul)-/.test(last) ? last.slice(3) : last;

/** As written, blanks as one. */
export function displayOf(text: string, tokens: readonly Token[], { from, to }: Mention): string {
  if (to - from === 1) return tokens[from]!.text;
  const written = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  return hasWideGap(text, tokens, from, to) ? written.replace(/\s+/g, ' ') : written;
}

const SPACE = 0x20;
/** Whether anything but one space stands between two of the tokens. */
function hasWideGap(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  for (let n = from + 1; n < to; n++) {
    const { end } = tokens[n - 1]!;
    const gap = tokens[n]!.start - end;
    if (gap > 1 || (gap === 1 && text.charCodeAt(end) !== SPACE)) return true;
  }
  return false;
}

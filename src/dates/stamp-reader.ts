import type { Span } from '../core/span.ts';
import type { References } from '../core/stage.ts';
import { type CodeUnits, codeUnits, codeUnitsReader } from '../text/code-units.ts';
import { type Spelling, spell } from '../text/spellings.ts';
import { cutter, tokensOf, type WordMaker } from '../text/tokens.ts';
import type { DateReader } from './document.ts';
import type { Found, Meaning } from './meaning.ts';
import { withRanges } from './ranges.ts';
import { type StampPhrases, stampPhrases } from './stamp-words.ts';

/** A date that may be that of publication. */
export interface Candidate {
  readonly meaning: Meaning;
  readonly span: Span;
  /** Name of the rule, without the stage's prefix. */
  readonly rule: 'stamp' | 'dateline' | 'date_line' | 'update_stamp';
  /** It stands about the headline, not in a list of stories or in what the page says of itself. */
  readonly inHead: boolean;
}

/** The text of a document, and the same as code units. */
export interface Written {
  readonly text: string;
  readonly units: CodeUnits;
}

/** The compiled knowledge of stamps, made once a worker. */
export interface StampReader {
  readonly reader: DateReader;
  readonly phrases: StampPhrases;
  /** What it gave is only good until it is called again. */
  readonly written: (text: string) => Written;
  /** The dates of a line of a text, with the ranges they make; offsets in the text. */
  readonly datesOf: (written: Written, line: Span) => readonly Found[];
  /** The dates of a text by itself. */
  readonly datesIn: (text: string) => readonly Found[];
}

/** Compiles the reader of stamps over the reader of dates. */
export function stampReader(references: References, reader: DateReader): StampReader {
  const { filter } = reader.lexicon;
  const unitsOf = codeUnitsReader();
  const cut = cutter(fewSpellings());
  return {
    reader,
    phrases: stampPhrases(references),
    written: (text) => ({ text, units: unitsOf(text) }),
    datesOf({ text, units }, { start, end }) {
      if (!filter.passesAny(units, start, end)) return NONE;
      return reader.recognise(tokensOf(cut(text, units, start, end))).flatMap(withRanges);
    },
    datesIn(text) {
      const units = codeUnits(text);
      if (!filter.passesAny(units, 0, text.length)) return NONE;
      return reader.recognise(tokensOf(cut(text, units, 0, text.length))).flatMap(({ found }) => found);
    },
  };
}

const NONE: readonly Found[] = [];

/** Stamps have few words: so many of so many units at most are kept. */
const [MOST_KEPT, LONGEST_KEPT] = [1024, 12];

function fewSpellings(): WordMaker<Spelling> {
  const kept = new Map<string, Spelling>();
  return {
    at(text, _, start, end) {
      const word = text.slice(start, end);
      if (word.length > LONGEST_KEPT) return spell(word);
      const known = kept.get(word);
      if (known !== undefined) return known;
      if (kept.size >= MOST_KEPT) kept.clear();
      const made = spell(word);
      kept.set(word, made);
      return made;
    },
  };
}

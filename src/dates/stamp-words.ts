import { z } from 'zod';
import type { References, ReferenceTable } from '../core/stage.ts';
import { isDigit, isLetter } from '../text/characters.ts';

type Kind = 'published' | 'updated' | 'other';

/** What stands before the date of a stamp and tells what the date is of. */
export const stampWords: ReferenceTable<{ phrase: string; kind: Kind; example: string }> = {
  name: 'stamp-words',
  row: z.strictObject({
    phrase: z.string().min(1).lowercase(),
    kind: z.enum(['published', 'updated', 'other']),
    example: z.string().min(1),
  }),
};

export const STAMP_REFERENCES: readonly ReferenceTable<unknown>[] = [stampWords];

export interface StampPhrase {
  readonly kind: Kind;
  /** UTF-16 offset. */
  readonly start: number;
}

/** The phrases of the table in a text, in capitals or small letters. */
export interface StampPhrases {
  /** The last one; of two from one place the longer counts. */
  last(text: string): StampPhrase | null;
  /** Whether one may stand at an offset; another letter may follow it. */
  opens(text: string, at: number): boolean;
}

/** Compiles the table. */
export function stampPhrases(references: References): StampPhrases {
  const rows = references.rows(stampWords).toSorted((a, b) => b.phrase.length - a.phrase.length);
  const byFirst = Map.groupBy(rows, ({ phrase }) => phrase.charCodeAt(0));
  const longest = rows[0]!.phrase.length;
  const phraseAt = (lower: string, at: number) =>
    byFirst.get(lower.charCodeAt(at))?.find(({ phrase }) => isPhraseAt(lower, phrase, at));
  return {
    last(text) {
      const lower = text.toLowerCase();
      let last: StampPhrase | null = null;
      for (let at = 0; at < lower.length; ) {
        const row = isInName(lower.charCodeAt(at - 1)) ? undefined : phraseAt(lower, at);
        if (row) last = { kind: row.kind, start: at };
        at += row ? row.phrase.length : 1;
      }
      return last;
    },
    opens(text, at) {
      const first = text.charCodeAt(at);
      const rows = byFirst.get(first) ?? byFirst.get(first | SMALL);
      if (rows === undefined) return false;
      const lower = text.slice(at, at + longest).toLowerCase();
      return rows.some(({ phrase }) => lower.startsWith(phrase));
    },
  };
}

/** The bit in which letters of ASCII differ by case. */
const SMALL = 0x20;

/** The phrase, and not the head of a longer word. */
const isPhraseAt = (text: string, phrase: string, at: number): boolean =>
  text.startsWith(phrase, at) && !isInName(text.charCodeAt(at + phrase.length));

const isInName = (code: number): boolean => isLetter(code) || isDigit(code);

import { z } from 'zod';
import type { Token } from '../core/layers.ts';
import type { References, ReferenceTable } from '../core/stage.ts';
import { lowerAt } from '../text/token-at.ts';
import { CAPITAL, HASHES, shapeOf, wordHash } from '../text/token-shape.ts';
import { WordTable } from '../text/word-table.ts';
import type { Range } from './word-classes.ts';

/** A `definite` one is a preposition that names a source only before one that is known: `per the report`, not `60 per cent`. */
const KINDS = ['verb', 'preposition', 'definite', 'noun', 'impersonal', 'adverb'] as const;
/** What follows a cue as the content: a clause with or without `that`, one with it only, a noun phrase, an infinitive, or only marks. */
const TAKES = ['clause', 'that', 'object', 'infinitive', 'quote'] as const;
/** The same as bits. */
export const [CLAUSE, THAT, OBJECT, INFINITIVE] = [1, 2, 4, 8];
const STANCES = ['asserts', 'denies', 'hedges'] as const;

/** The words that put something into someone's mouth. `forms` are those of the first word; `act` says what is done by them. */
export const cues: ReferenceTable<{
  cue: string;
  forms: string;
  kind: (typeof KINDS)[number];
  act: string;
  takes: (typeof TAKES)[number];
  stance: (typeof STANCES)[number];
  example: string;
}> = {
  name: 'cues',
  row: z.strictObject({
    cue: z.string().min(1).lowercase(),
    forms: z.string().min(1).lowercase(),
    kind: z.enum(KINDS),
    act: z.string().min(1),
    takes: z.enum(TAKES),
    stance: z.enum(STANCES),
    example: z.string().min(1),
  }),
};

/** Participles of saying that stand between a cue and what is said, and take it: `ends with Adams saying, “…”`. */
export const sayingParticiples: ReferenceTable<{ participle: string; example: string }> = {
  name: 'saying-participles',
  row: z.strictObject({ participle: z.string().min(1).lowercase(), example: z.string().min(1) }),
};

export interface Cue {
  readonly kind: (typeof KINDS)[number];
  readonly act: string;
  /** What may follow it, as bits: `CLAUSE`, `THAT`, `OBJECT`, `INFINITIVE`; none where only marks may. */
  readonly takes: number;
  readonly stance: (typeof STANCES)[number];
  /** Words behind the first, as they stand: `the figure at`. */
  readonly rest: readonly string[];
}

/** First word -> its cues, the longest first. */
export class CueLexicon {
  /** Participles that take what is said rather than a cue before them. */
  readonly nearer: ReadonlySet<string>;
  private readonly lists: WordTable<readonly Cue[]>;
  /** By hash the length of a first word, which tells nearly all others apart without a look at their letters; 0 for none. */
  private readonly lengths = new Uint8Array(HASHES);
  /** By hash whether a word is a cue by itself, and whether it is the second word of one. */
  private readonly alone = new Uint8Array(HASHES);
  private readonly second = new Uint8Array(HASHES);

  constructor(lists: ReadonlyMap<string, readonly Cue[]>, nearer: ReadonlySet<string>) {
    this.nearer = nearer;
    this.lists = new WordTable(lists);
    for (const [word, list] of lists) {
      const hash = hashOf(word);
      this.lengths[hash] = this.lengths[hash] === 0 ? word.length : ANY_LENGTH;
      for (const { rest } of list)
        if (rest.length === 0) this.alone[hash] = 1;
        else this.second[hashOf(rest[0]!)] = 1;
    }
  }

  /** The cues that a token is the first word of. */
  of(token: Token): readonly Cue[] | undefined {
    return this.lists.of(token);
  }

  /**
   * Whether a cue may begin at a token: of the many words that begin none few are let through. Of phrases like `in the words of` all
   * words must stand there. Amid a sentence a capital is a headline's or a name's: `Trump Says`, `the Post`.
   */
  mayBegin(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at]!;
    const hash = wordHash(token);
    const length = this.lengths[hash]!;
    if (length === 0 || (length !== token.end - token.start && length !== ANY_LENGTH)) return false;
    if (at > 0 && (token.shape & CAPITAL) !== 0) return false;
    if (this.alone[hash] === 1) return true;
    return at + 1 < tokens.length && this.second[wordHash(tokens[at + 1]!)] === 1 && this.begins(tokens, at);
  }

  /** The first token from `from` on that has one of the `flags`, or the hash and length of a cue's first word; -1 without. */
  next(tokens: readonly Token[], from: number, flags: number): number {
    const lengths = this.lengths;
    for (let at = from; at < tokens.length; at++) {
      const token = tokens[at]!;
      if ((token.shape & flags) !== 0) return at;
      const length = lengths[wordHash(token)]!;
      if (length !== 0 && (length === token.end - token.start || length === ANY_LENGTH)) return at;
    }
    return -1;
  }

  private begins(tokens: readonly Token[], at: number): boolean {
    for (const cue of this.lists.of(tokens[at]!) ?? []) if (follows(tokens, at, cue)) return true;
    return false;
  }
}

const hashOf = (word: string): number => wordHash({ shape: shapeOf(word, word) });

/** Where several first words have one hash. */
const ANY_LENGTH = 255;

const bitOf = (takes: (typeof TAKES)[number]): number => (takes === 'quote' ? 0 : 1 << TAKES.indexOf(takes));

export function compileCues(references: References): CueLexicon {
  const lexicon = new Map<string, Cue[]>();
  for (const { cue, forms, kind, act, takes, stance } of references.rows(cues)) {
    const rest = cue.split(' ').slice(1);
    for (const form of forms.split(' ')) {
      const list = lexicon.get(form) ?? [];
      const same = list.find((one) => one.kind === kind && one.rest.join(' ') === rest.join(' '));
      if (same) list[list.indexOf(same)] = { ...same, takes: same.takes | bitOf(takes) };
      else list.push({ kind, act, takes: bitOf(takes), stance, rest });
      lexicon.set(
        form,
        list.sort((a, b) => b.rest.length - a.rest.length),
      );
    }
  }
  return new CueLexicon(lexicon, new Set(references.rows(sayingParticiples).map(({ participle }) => participle)));
}

/** The words of a cue that stands at a token. */
export const wordsOf = ({ rest }: Cue, at: number): Range => ({ from: at, to: at + 1 + rest.length });

/** Whether the other words of a cue follow its first. */
export function follows(tokens: readonly Token[], at: number, { rest }: Cue): boolean {
  for (let n = 0; n < rest.length; n++) if (lowerAt(tokens, at + 1 + n) !== rest[n]) return false;
  return true;
}

import { z } from 'zod';
import type { Token } from '../core/layers.ts';
import type { References, ReferenceTable } from '../core/stage.ts';
import { lowerAt } from '../text/token-at.ts';
import { WordFilter } from '../text/token-shape.ts';

const KINDS = ['verb', 'preposition', 'noun', 'impersonal', 'adverb'] as const;
/** What follows a cue as the content: a clause with or without `that`, one with it only, a noun phrase, an infinitive, or only marks. */
const TAKES = ['clause', 'that', 'object', 'infinitive', 'quote'] as const;
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
  readonly takes: ReadonlySet<(typeof TAKES)[number]>;
  readonly stance: (typeof STANCES)[number];
  /** Words behind the first, as they stand: `the figure at`. */
  readonly rest: readonly string[];
}

/** First word -> its cues, the longest first. Most words have none, which their shape tells without a look-up. */
export class CueLexicon {
  private readonly lists: ReadonlyMap<string, readonly Cue[]>;
  private readonly first: WordFilter;
  /** Words that are a cue by themselves. */
  private readonly alone: WordFilter;
  /** The second words of all other cues. */
  private readonly second: WordFilter;

  /** Participles that take what is said rather than a cue before them. */
  readonly nearer: ReadonlySet<string>;

  constructor(lists: ReadonlyMap<string, readonly Cue[]>, nearer: ReadonlySet<string>) {
    this.nearer = nearer;
    const all = [...lists.values()].flat();
    this.lists = lists;
    this.first = new WordFilter(lists.keys());
    this.alone = new WordFilter([...lists].filter(([, list]) => list.at(-1)!.rest.length === 0).map(([word]) => word));
    this.second = new WordFilter(all.flatMap(({ rest }) => rest.slice(0, 1)));
  }

  /** The cues that a token is the first word of. */
  of(token: Token): readonly Cue[] | undefined {
    return this.first.mayHold(token) ? this.lists.get(token.lower) : undefined;
  }

  /** The cues that may begin at a token: of phrases like `in the words of` nothing but the second word is looked at. */
  at(tokens: readonly Token[], at: number): readonly Cue[] | undefined {
    const token = tokens[at]!;
    if (!this.first.mayHold(token)) return undefined;
    if (!this.alone.mayHold(token) && (at + 1 >= tokens.length || !this.second.mayHold(tokens[at + 1]!)))
      return undefined;
    return this.lists.get(token.lower);
  }
}

export function compileCues(references: References): CueLexicon {
  const lexicon = new Map<string, Cue[]>();
  for (const { cue, forms, kind, act, takes, stance } of references.rows(cues)) {
    const rest = cue.split(' ').slice(1);
    for (const form of forms.split(' ')) {
      const list = lexicon.get(form) ?? [];
      const same = list.find((one) => one.kind === kind && one.rest.join(' ') === rest.join(' '));
      if (same) list[list.indexOf(same)] = { ...same, takes: new Set([...same.takes, takes]) };
      else list.push({ kind, act, takes: new Set([takes]), stance, rest });
      lexicon.set(
        form,
        list.sort((a, b) => b.rest.length - a.rest.length),
      );
    }
  }
  return new CueLexicon(lexicon, new Set(references.rows(sayingParticiples).map(({ participle }) => participle)));
}

/** Whether the other words of a cue follow its first. */
export function follows(tokens: readonly Token[], at: number, { rest }: Cue): boolean {
  for (let n = 0; n < rest.length; n++) if (lowerAt(tokens, at + 1 + n) !== rest[n]) return false;
  return true;
}

import { z } from 'zod';
import type { Token } from '../core/layers.ts';
import type { References, ReferenceTable } from '../core/stage.ts';
import { WordShapes } from './word-shapes.ts';

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
  private readonly shapes: WordShapes;

  constructor(lists: ReadonlyMap<string, readonly Cue[]>) {
    this.lists = lists;
    this.shapes = new WordShapes(lists.keys());
  }

  /** @param word in lower case. */
  get(word: string): readonly Cue[] | undefined {
    return this.lists.get(word);
  }

  /** Whether text[start, end) may be the first word of a cue; false for most words that are none. */
  mayHave(text: string, start: number, end: number): boolean {
    return this.shapes.mayHave(text, start, end);
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
  return new CueLexicon(lexicon);
}

/** Whether the other words of a cue follow its first. */
export function follows(tokens: readonly Token[], at: number, { rest }: Cue): boolean {
  for (let n = 0; n < rest.length; n++) if (tokens[at + 1 + n]?.lower !== rest[n]) return false;
  return true;
}

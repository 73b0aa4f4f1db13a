import type { NameMention, Token } from '../core/layers.ts';
import { type Habits, isCapital, readHabits } from './capitals.ts';
import { type Entities, type Entity, gather, type Mention, resolve } from './coreference.ts';
import { type Part, partsOf, textOf } from './name-parts.ts';
import { nameRuns, type Run } from './name-runs.ts';
import type { Gender, NameLexicon } from './name-tables.ts';

/** A mention with the gender that titles and given names tell, for pronouns. */
export type Named = NameMention & { gender?: Gender };

/** Finds every mention of a named entity and joins those of one entity. Linear in the text. */
export function findNames(text: string, sentences: readonly (readonly Token[])[], lexicon: NameLexicon): Named[] {
  const habits = readHabits(sentences);
  const runs = sentences.map((tokens, n) => (habits.headline[n] ? [] : nameRuns(tokens, lexicon, habits)));
  const known = knownAlone(sentences, runs);
  const found = sentences.flatMap((tokens, sentence) =>
    runs[sentence]!.flatMap((run) => partsOf(tokens, run, lexicon, known)).map((part) => ({
      sentence,
      part,
      mention: mentionOf(text, tokens, part),
    })),
  );
  const entities = gather(found.map(({ mention }) => mention));
  const named = found.map(({ sentence, part, mention }) =>
    place(sentences[sentence]!, sentence, part, resolve(mention, entities), mention, lexicon),
  );
  const rest = sentences.flatMap((tokens, n) => [
    ...handles(tokens, n),
    ...(habits.headline[n] ? inHeadline(tokens, n, entities, habits, lexicon) : []),
  ]);
  return rest.length === 0 ? named : [...named, ...rest].sort((a, b) => a.start - b.start);
}

/** Runs as they stand; of two names in a row the first often stands alone elsewhere. */
function knownAlone(sentences: readonly (readonly Token[])[], runs: readonly Run[][]): Set<string> {
  const known = new Set<string>();
  runs.forEach((list, n) => {
    for (const run of list) if (run.to - run.from > 1) known.add(textOf(sentences[n]!, run));
  });
  return known;
}

function mentionOf(text: string, tokens: readonly Token[], part: Part): Mention {
  const words: string[] = [];
  for (let n = part.from; n < part.to; n++) if (tokens[n]!.text !== '.') words.push(tokens[n]!.lower);
  const display = text.slice(tokens[part.from]!.start, tokens[part.to - 1]!.end).replace(/\s+/g, ' ');
  return { kind: part.kind, gender: part.gender, titled: part.titled, display, words };
}

function place(
  tokens: readonly Token[],
  sentence: number,
  part: Run,
  entity: Entity | null,
  mention: Mention,
  lexicon: NameLexicon,
): Named {
  const [start, end] = [tokens[part.from]!.start, tokens[part.to - 1]!.end];
  if (entity)
    return {
      start,
      end,
      sentence,
      kind: entity.kind,
      canonical: entity.canonical,
      ...gendered(entity.gender ?? mention.gender),
    };
  const canonical =
    mention.kind === 'place' ? (lexicon.places.get(textOf(tokens, part)) ?? mention.display) : mention.display;
  return { start, end, sentence, kind: mention.kind, canonical, ...gendered(mention.gender) };
}

const gendered = (gender: Gender | null): { gender?: Gender } => (gender ? { gender } : {});

function* handles(tokens: readonly Token[], sentence: number): Iterable<Named> {
  for (const { text, start, end } of tokens)
    if (text.length > 1 && text.startsWith('@')) yield { start, end, sentence, kind: 'handle', canonical: text };
}

const LONGEST_IN_HEADLINE = 4;

/** In a headline only names that the text knows, and those of the tables. */
function inHeadline(
  tokens: readonly Token[],
  sentence: number,
  entities: Entities,
  habits: Habits,
  lexicon: NameLexicon,
): Named[] {
  const found: Named[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!isCapital(tokens[from]!)) continue;
    for (let to = Math.min(tokens.length, from + LONGEST_IN_HEADLINE); to > from; to--) {
      const name = knownName(tokens, { from, to }, entities, habits, lexicon);
      if (!name) continue;
      found.push({ ...name, start: tokens[from]!.start, end: tokens[to - 1]!.end, sentence });
      from = to - 1;
      break;
    }
  }
  return found;
}

function knownName(
  tokens: readonly Token[],
  run: Run,
  { byText, byLast }: Entities,
  { amid }: Habits,
  lexicon: NameLexicon,
): Pick<Named, 'kind' | 'canonical' | 'gender'> | null {
  const text = textOf(tokens, run);
  const entity =
    byText.get(text.replace(/\./g, '')) ??
    (run.to - run.from === 1 && amid.has(text) ? byLast.get(text)?.[0] : undefined);
  if (entity) return { kind: entity.kind, canonical: entity.canonical, ...gendered(entity.gender) };
  const place = lexicon.places.get(text);
  return place ? { kind: 'place', canonical: place } : null;
}

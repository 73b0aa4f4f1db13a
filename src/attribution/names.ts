import type { Token } from '../core/layers.ts';
import { SIGIL } from '../text/token-shape.ts';
import { Entities } from './coreference.ts';
import { readHabits } from './habits.ts';
import { namesInHeadline } from './headline-names.ts';
import { KnownRuns } from './known-runs.ts';
import { displayOf, type Mention } from './mention.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { NameParts } from './name-parts.ts';
import { nameRuns, type Run, textOf } from './name-runs.ts';
import { type Named, named } from './named.ts';

type Sentences = readonly (readonly Token[])[];

/** Finds every mention of a named entity and joins those of one entity. Linear in the text. */
export function findNames(text: string, sentences: Sentences, lexicon: NameLexicon): Named[] {
  const habits = readHabits(text, sentences, lexicon.words);
  const runs = sentences.map((tokens, n) => (habits.headline[n] ? NONE : nameRuns(tokens, n, lexicon.words, habits)));
  const mentions = mentionsIn(sentences, runs, lexicon);
  const display = (mention: Mention): string => displayOf(text, sentences[mention.sentence]!, mention);
  const entities = new Entities(mentions, display);
  const names = mentions.map((mention) => {
    const tokens = sentences[mention.sentence]!;
    return resolved(tokens, mention, entities, lexicon, display);
  });
  const rest = handles(text, sentences);
  for (let n = 0; n < sentences.length; n++)
    if (habits.headline[n]) rest.push(...namesInHeadline(sentences[n]!, n, habits, entities, lexicon));
  return rest.length === 0 ? names : [...names, ...rest].sort((a, b) => a.start - b.start);
}

const NONE: readonly Run[] = [];

function mentionsIn(sentences: Sentences, runs: readonly (readonly Run[])[], lexicon: NameLexicon): Mention[] {
  const parts = new NameParts(lexicon, new KnownRuns(sentences, runs));
  for (let n = 0; n < sentences.length; n++) for (const { from, to } of runs[n]!) parts.add(sentences[n]!, n, from, to);
  return parts.mentions;
}

/** A mention by the fullest name that the document gives, else by itself. */
function resolved(
  tokens: readonly Token[],
  mention: Mention,
  entities: Entities,
  { places }: NameLexicon,
  display: (mention: Mention) => string,
): Named {
  const { sentence, from, to, gender } = mention;
  const { start } = tokens[from]!;
  const { end } = tokens[to - 1]!;
  const entity = entities.resolve(mention);
  if (entity) return named(start, end, sentence, entity.kind, entity.canonical, entity.gender ?? gender);
  const place = mention.kind === 'place' ? places.get(textOf(tokens, from, to)) : undefined;
  return named(start, end, sentence, mention.kind, place ?? display(mention), gender);
}

function handles(text: string, sentences: Sentences): Named[] {
  const found: Named[] = [];
  if (!text.includes('@')) return found;
  for (let sentence = 0; sentence < sentences.length; sentence++)
    for (const { text: canonical, start, end, shape } of sentences[sentence]!)
      if ((shape & SIGIL) !== 0 && canonical.length > 1 && canonical.startsWith('@'))
        found.push({ start, end, sentence, kind: 'handle', canonical });
  return found;
}

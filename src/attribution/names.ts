import type { Token } from '../core/layers.ts';
import { Entities, type Entity, type Mention } from './coreference.ts';
import { readHabits } from './habits.ts';
import { namesInHeadline } from './headline-names.ts';
import { KnownRuns } from './known-runs.ts';
import { type Part, partsOf } from './name-parts.ts';
import { nameRuns, type Run, textOf } from './name-runs.ts';
import type { NameLexicon } from './name-tables.ts';
import { type Named, named } from './named.ts';

/** A part of a sentence that is a name. */
interface Found {
  sentence: number;
  part: Part;
  mention: Mention;
}

/** Finds every mention of a named entity and joins those of one entity. Linear in the text. */
export function findNames(text: string, sentences: readonly (readonly Token[])[], lexicon: NameLexicon): Named[] {
  const habits = readHabits(text, sentences, lexicon);
  const runs = sentences.map((tokens, n) => (habits.headline[n] ? NONE : nameRuns(tokens, n, lexicon, habits)));
  const found = mentionsIn(text, sentences, runs, lexicon);
  const entities = new Entities(found.map(({ mention }) => mention));
  const names = found.map(({ sentence, part, mention }) => {
    const tokens = sentences[sentence]!;
    const entity = entities.resolve(mention);
    return entity
      ? ofEntity(tokens, sentence, part, entity, mention)
      : byItself(tokens, sentence, part, mention, lexicon);
  });
  const rest = handles(text, sentences);
  for (let n = 0; n < sentences.length; n++)
    if (habits.headline[n]) rest.push(...namesInHeadline(sentences[n]!, n, habits, entities, lexicon));
  return rest.length === 0 ? names : [...names, ...rest].sort((a, b) => a.start - b.start);
}

const NONE: readonly Run[] = [];

function mentionsIn(
  text: string,
  sentences: readonly (readonly Token[])[],
  runs: readonly (readonly Run[])[],
  lexicon: NameLexicon,
): Found[] {
  const known = new KnownRuns(sentences, runs);
  const found: Found[] = [];
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const tokens = sentences[sentence]!;
    for (const run of runs[sentence]!)
      for (const part of partsOf(tokens, run, lexicon, known))
        found.push({ sentence, part, mention: mentionOf(text, tokens, part) });
  }
  return found;
}

function mentionOf(text: string, tokens: readonly Token[], { from, to, kind, gender, titled }: Part): Mention {
  const words: string[] = [];
  for (let n = from; n < to; n++) if (tokens[n]!.text !== '.') words.push(tokens[n]!.lower);
  const written = to - from === 1 ? tokens[from]!.text : text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  const display = hasWideGap(text, tokens, from, to) ? written.replace(/\s+/g, ' ') : written;
  return { kind, gender, titled, display, words, key: words.length === 1 ? words[0]! : words.join(' ') };
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

function ofEntity(
  tokens: readonly Token[],
  sentence: number,
  { from, to }: Run,
  { kind, canonical, gender }: Entity,
  mention: Mention,
): Named {
  return named(tokens[from]!.start, tokens[to - 1]!.end, sentence, kind, canonical, gender ?? mention.gender);
}

/** A name that the document gives no fuller form of. */
function byItself(
  tokens: readonly Token[],
  sentence: number,
  part: Run,
  { kind, display, gender }: Mention,
  { places }: NameLexicon,
): Named {
  const canonical = kind === 'place' ? (places.get(textOf(tokens, part)) ?? display) : display;
  return named(tokens[part.from]!.start, tokens[part.to - 1]!.end, sentence, kind, canonical, gender);
}

function handles(text: string, sentences: readonly (readonly Token[])[]): Named[] {
  const found: Named[] = [];
  if (!text.includes('@')) return found;
  for (let sentence = 0; sentence < sentences.length; sentence++)
    for (const { text: canonical, start, end } of sentences[sentence]!)
      if (canonical.length > 1 && canonical.startsWith('@'))
        found.push({ start, end, sentence, kind: 'handle', canonical });
  return found;
}

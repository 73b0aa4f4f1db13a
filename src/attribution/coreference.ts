import type { NameMention } from '../core/layers.ts';
import type { Gender } from './name-tables.ts';
import { lacksVowel, sameSpelling } from './spelling.ts';

/** A mention before it is known whose it is. `words` in lower case, without stops. */
export interface Mention {
  kind: NameMention['kind'];
  gender: Gender | null;
  titled: boolean;
  /** As written, blanks as one. */
  display: string;
  words: readonly string[];
}

/** Whom a document speaks of. */
export interface Entity {
  canonical: string;
  kind: NameMention['kind'];
  gender: Gender | null;
  /** Mentions by full name. */
  count: number;
  words: readonly string[];
}

/** The entities of a document by what they may be called. */
export interface Entities {
  readonly byText: ReadonlyMap<string, Entity>;
  readonly byLast: ReadonlyMap<string, readonly Entity[]>;
  readonly byFirst: ReadonlyMap<string, readonly Entity[]>;
  readonly byInitials: ReadonlyMap<string, Entity>;
  /** People by the first two letters of their surname: where a misspelt one is looked for. */
  readonly bySound: ReadonlyMap<string, readonly Entity[]>;
}

/** `al-Assad` is looked up as Assad. */
export const surname = (words: readonly string[]): string => words.at(-1)!.replace(/^(?:al|el|ul)-/, '');

/** Enough for any document; keeps a paragraph of made-up surnames from being compared all with all. */
const COMPARED = 40;

/** Gathers the names of several words: what shorter and misspelt mentions may stand for. */
export function gather(mentions: readonly Mention[]): Entities {
  const lone = new Set(mentions.flatMap(({ words }) => (words.length === 1 ? [surname(words)] : [])));
  const byText = new Map<string, Entity>();
  const people = new Map<string, Entity>();
  for (const mention of mentions) {
    if (mention.words.length < 2 || mention.kind === 'place' || mention.kind === 'handle') continue;
    const known = byText.get(mention.words.join(' '));
    if (known) count(known, mention);
    else enter(mention, lone, byText, people);
  }
  const entities = [...new Set(byText.values())];
  const persons = entities.filter(({ kind }) => kind === 'person');
  return {
    byText,
    byLast: groupBy(entities, ({ words }) => surname(words)),
    byFirst: groupBy(persons, ({ words }) => words[0]!),
    byInitials: new Map(
      entities.filter(({ kind }) => kind !== 'person').map((entity) => [initials(entity.canonical), entity]),
    ),
    bySound: groupBy(
      entities.filter(({ kind, words }) => kind === 'person' || (kind === 'other' && words.length <= 3)),
      ({ words }) => surname(words).slice(0, 2),
      COMPARED,
    ),
  };
}

function count(entity: Entity, mention: Mention): void {
  entity.count++;
  entity.gender ??= mention.gender;
}

const WORD = /^[\p{L}'’-]{2,}$/u;

/** `Mary J. Blige` and `Mary Blige` are one person; a name whose last word stands alone elsewhere is likely a person's. */
function enter(
  mention: Mention,
  lone: ReadonlySet<string>,
  byText: Map<string, Entity>,
  people: Map<string, Entity>,
): void {
  const { words, display, gender } = mention;
  const kind =
    mention.kind === 'other' && words.length <= 3 && lone.has(surname(words)) && WORD.test(surname(words))
      ? 'person'
      : mention.kind;
  const ends = `${words[0]} ${surname(words)}`;
  const same = kind === 'person' ? people.get(ends) : undefined;
  const entity = same ?? { canonical: display, kind, gender, count: 0, words };
  if (same && words.length > same.words.length) Object.assign(same, { canonical: display, words });
  count(entity, mention);
  byText.set(words.join(' '), entity);
  if (kind === 'person') people.set(ends, entity);
}

/** @returns the entity that a mention stands for, or null when the mention is all that the document says. */
export function resolve(mention: Mention, entities: Entities): Entity | null {
  const { words, kind, gender } = mention;
  const exact = entities.byText.get(words.join(' '));
  if (exact) return exact;
  if (kind === 'handle') return null;
  if (kind === 'place') return entities.byLast.get(surname(words))?.find((entity) => entity.kind === 'person') ?? null; // Jim Jordan
  if (words.length > 1) return misspelt(words, entities);
  const byName = choose(entities.byLast.get(surname(words)), gender, mention.titled);
  if (byName) return byName;
  if (kind === 'organisation' || kind === 'publication') return entities.byInitials.get(words[0]!) ?? null;
  return choose(entities.byFirst.get(words[0]!), gender, false) ?? misspelt(words, entities);
}

/** Of several with one surname: the one of the title's gender (`Mrs. Clinton`), then the one named most, then the first. */
function choose(candidates: readonly Entity[] | undefined, gender: Gender | null, titled: boolean): Entity | null {
  let best: Entity | null = null;
  for (const entity of candidates ?? []) {
    if (titled && entity.kind !== 'person') continue;
    if (gender && entity.gender && entity.gender !== gender) continue;
    if (!best || entity.count > best.count) best = entity;
  }
  return best;
}

function misspelt(words: readonly string[], entities: Entities): Entity | null {
  const last = surname(words);
  const alike = entities.bySound.get(last.slice(0, 2))?.find((entity) => {
    const same = sameSpelling(last, surname(entity.words));
    return same && (words.length === 1 || sameSpelling(words[0]!, entity.words[0]!));
  });
  return alike ?? (words.length === 1 ? lackingVowel(last, entities) : null);
}

/** The one person whose surname a lone word is less a vowel; null when there are two. */
function lackingVowel(word: string, { bySound, byFirst }: Entities): Entity | null {
  const alike = bySound.get(word.slice(0, 2))?.filter(({ words }) => lacksVowel(word, surname(words))) ?? [];
  return alike.length === 1 && !byFirst.has(word) ? alike[0]! : null;
}

const initials = (name: string): string =>
  Array.from(name.matchAll(/(?<![\p{L}'’])\p{Lu}/gu), (match) => match[0])
    .join('')
    .toLowerCase();

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  limit = Number.POSITIVE_INFINITY,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (!group) groups.set(keyOf(item), [item]);
    else if (group.length < limit) group.push(item);
  }
  return groups;
}

import type { NameMention } from '../core/layers.ts';
import { isLetter } from '../text/characters.ts';
import { isCapitalAt } from './characters.ts';
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
  /** The words with blanks between. */
  key: string;
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

/** `al-Assad` is looked up as Assad. */
export function surname(words: readonly string[]): string {
  const last = words[words.length - 1]!;
  return last[2] === '-' && /^(?:al|el|ul)-/.test(last) ? last.slice(3) : last;
}

/** Enough for any document; keeps a paragraph of made-up surnames from being compared all with all. */
const COMPARED = 40;
const WORD = /^[\p{L}'’-]{2,}$/u;

/** The entities of a document: names of several words, which shorter and misspelt mentions may stand for. */
export class Entities {
  private readonly byText = new Map<string, Entity>();
  /** By first word and surname: `Mary J. Blige` and `Mary Blige` are one person. */
  private readonly people = new Map<string, Entity>();
  private readonly list: readonly Entity[];
  private readonly byLast: ReadonlyMap<string, readonly Entity[]>;
  private readonly byFirst: ReadonlyMap<string, readonly Entity[]>;
  private initials: ReadonlyMap<string, Entity> | null = null;
  private bySound: ReadonlyMap<string, readonly Entity[]> | null = null;

  constructor(mentions: readonly Mention[]) {
    const lone = new Set<string>();
    for (const { words } of mentions) if (words.length === 1) lone.add(surname(words));
    for (const mention of mentions)
      if (mention.words.length > 1 && mention.kind !== 'place' && mention.kind !== 'handle') this.enter(mention, lone);
    this.list = [...new Set(this.byText.values())];
    this.byLast = groupBy(this.list, ({ words }) => surname(words));
    this.byFirst = groupBy(
      this.list.filter(({ kind }) => kind === 'person'),
      ({ words }) => words[0]!,
    );
  }

  /** A name whose last word stands alone elsewhere is likely a person's. */
  private enter(mention: Mention, lone: ReadonlySet<string>): void {
    const { words, key, display, gender } = mention;
    let entity = this.byText.get(key);
    if (!entity) {
      const kind = mention.kind === 'other' && isLikelyPerson(words, lone) ? 'person' : mention.kind;
      const ends = `${words[0]} ${surname(words)}`;
      entity = kind === 'person' ? this.people.get(ends) : undefined;
      if (entity && words.length > entity.words.length) Object.assign(entity, { canonical: display, words });
      entity ??= { canonical: display, kind, gender, count: 0, words };
      this.byText.set(key, entity);
      if (kind === 'person') this.people.set(ends, entity);
    }
    entity.count++;
    entity.gender ??= gender;
  }

  /** Whose whole name a text in lower case is. */
  named(key: string): Entity | null {
    return this.byText.get(key) ?? null;
  }

  /** The first whose last word it is. */
  called(last: string): Entity | null {
    return this.byLast.get(last)?.[0] ?? null;
  }

  /** @returns the entity that a mention stands for, or null when the mention is all that the document says. */
  resolve({ words, key, kind, gender, titled }: Mention): Entity | null {
    const exact = this.byText.get(key);
    if (exact) return exact;
    if (kind === 'handle') return null;
    if (kind === 'place') return this.byLast.get(surname(words))?.find((entity) => entity.kind === 'person') ?? null; // Jim Jordan
    if (words.length > 1) return this.misspelt(words);
    const byName = choose(this.byLast.get(surname(words)), gender, titled);
    if (byName) return byName;
    if (kind === 'organisation' || kind === 'publication') return this.abbreviated(words[0]!);
    return choose(this.byFirst.get(words[0]!), gender, false) ?? this.misspelt(words);
  }

  private abbreviated(word: string): Entity | null {
    this.initials ??= new Map(
      this.list.filter(({ kind }) => kind !== 'person').map((entity) => [initialsOf(entity.canonical), entity]),
    );
    return this.initials.get(word) ?? null;
  }

  private misspelt(words: readonly string[]): Entity | null {
    const last = surname(words);
    const near = this.soundingLike(last);
    for (const entity of near) {
      if (!sameSpelling(last, surname(entity.words))) continue;
      if (words.length === 1 || sameSpelling(words[0]!, entity.words[0]!)) return entity;
    }
    return words.length === 1 ? this.lackingVowel(last, near) : null;
  }

  /** People by the first two letters of their surname: where a misspelt one is looked for. */
  private soundingLike(last: string): readonly Entity[] {
    this.bySound ??= groupBy(
      this.list.filter(({ kind, words }) => kind === 'person' || (kind === 'other' && words.length <= 3)),
      ({ words }) => surname(words).slice(0, 2),
      COMPARED,
    );
    return this.bySound.get(last.slice(0, 2)) ?? [];
  }

  /** The one person whose surname a lone word is less a vowel; null when there are two. */
  private lackingVowel(word: string, near: readonly Entity[]): Entity | null {
    const alike = near.filter(({ words }) => lacksVowel(word, surname(words)));
    return alike.length === 1 && !this.byFirst.has(word) ? alike[0]! : null;
  }
}

const isLikelyPerson = (words: readonly string[], lone: ReadonlySet<string>): boolean =>
  words.length <= 3 && lone.has(surname(words)) && WORD.test(surname(words));

/** Of several with one surname: the one of the title's gender (`Mrs. Clinton`), then the one named most, then the first. */
function choose(candidates: readonly Entity[] | undefined, gender: Gender | null, titled: boolean): Entity | null {
  if (!candidates) return null;
  let best: Entity | null = null;
  for (const entity of candidates) {
    if (titled && entity.kind !== 'person') continue;
    if (gender && entity.gender && entity.gender !== gender) continue;
    if (!best || entity.count > best.count) best = entity;
  }
  return best;
}

/** The capitals that begin a word: `World Health Organization` is who. */
function initialsOf(name: string): string {
  let initials = '';
  for (let at = 0; at < name.length; at++)
    if (isCapitalAt(name, at) && (at === 0 || !goesOnWord(name.charCodeAt(at - 1))))
      initials += String.fromCodePoint(name.codePointAt(at)!);
  return initials.toLowerCase();
}

/** After a letter, or half of one, or an apostrophe no word begins. */
const goesOnWord = (unit: number): boolean =>
  isLetter(unit) || unit === 0x27 || unit === 0x2019 || (unit >= 0xd800 && unit < 0xe000);

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  limit = Number.POSITIVE_INFINITY,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (!group) groups.set(key, [item]);
    else if (group.length < limit) group.push(item);
  }
  return groups;
}

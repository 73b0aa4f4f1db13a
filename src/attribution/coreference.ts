import type { NameMention } from '../core/layers.ts';
import { isLetter, isSurrogate } from '../text/characters.ts';
import { isCapitalAt } from './characters.ts';
import type { Mention } from './mention.ts';
import type { Gender } from './name-tables.ts';
import { lacksVowel, sameSpelling } from './spelling.ts';

/** Whom a document speaks of. */
export interface Entity {
  canonical: string;
  kind: NameMention['kind'];
  gender: Gender | null;
  /** Mentions by full name. */
  count: number;
  /** How many words its fullest name has. */
  words: number;
  readonly first: string;
  /** As `Mention` has it. */
  readonly last: string;
}

/** Enough for any document; keeps a paragraph of made-up surnames from being compared all with all. */
const COMPARED = 40;
const WORD = /^[\p{L}'’-]{2,}$/u;

/** The entities of a document: names of several words, which shorter and misspelt mentions may stand for. */
export class Entities {
  private readonly byText = new Map<string, Entity>();
  /** By first word and surname: `Mary J. Blige` and `Mary Blige` are one person. */
  private readonly people = new Map<string, Entity>();
  private readonly list: Entity[] = [];
  private readonly byLast = new Map<string, Entity[]>();
  private readonly byFirst = new Map<string, Entity[]>();
  private initials: ReadonlyMap<string, Entity> | null = null;
  private bySound: ReadonlyMap<string, readonly Entity[]> | null = null;

  /** @param display gives a mention as it is written. */
  constructor(mentions: readonly Mention[], display: (mention: Mention) => string) {
    const lone = new Set<string>();
    for (const { words, last } of mentions) if (words === 1) lone.add(last);
    for (const mention of mentions)
      if (mention.words > 1 && mention.kind !== 'place' && mention.kind !== 'handle')
        this.enter(mention, lone, display);
  }

  private enter(mention: Mention, lone: ReadonlySet<string>, display: (mention: Mention) => string): void {
    let entity = this.byText.get(mention.key);
    if (!entity) {
      entity = this.entityOf(mention, lone, display);
      this.byText.set(mention.key, entity);
    }
    entity.count++;
    entity.gender ??= mention.gender;
  }

  /** A name whose last word stands alone elsewhere is likely a person's. */
  private entityOf(mention: Mention, lone: ReadonlySet<string>, display: (mention: Mention) => string): Entity {
    const { words, gender, first, last } = mention;
    const kind = mention.kind === 'other' && isLikelyPerson(mention, lone) ? 'person' : mention.kind;
    const known = kind === 'person' ? this.people.get(endsOf(mention)) : undefined;
    if (known) {
      if (words > known.words) Object.assign(known, { canonical: display(mention), words });
      return known;
    }
    const entity: Entity = { canonical: display(mention), kind, gender, count: 0, words, first, last };
    this.list.push(entity);
    addTo(this.byLast, last, entity);
    if (kind !== 'person') return entity;
    this.people.set(endsOf(mention), entity);
    addTo(this.byFirst, first, entity);
    return entity;
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
  resolve({ words, key, kind, gender, titled, first, last }: Mention): Entity | null {
    const exact = this.byText.get(key);
    if (exact) return exact;
    if (kind === 'handle' || this.list.length === 0) return null;
    if (kind === 'place') return this.byLast.get(last)?.find((entity) => entity.kind === 'person') ?? null; // Jim Jordan
    if (words > 1) return this.misspelt(words, first, last, gender);
    const byName = choose(this.byLast.get(last), gender, titled);
    if (byName) return byName;
    if (kind === 'organisation' || kind === 'publication') return this.abbreviated(key);
    return choose(this.byFirst.get(key), gender, false) ?? this.misspelt(words, first, last, gender);
  }

  private abbreviated(word: string): Entity | null {
    this.initials ??= new Map(
      this.list.filter(({ kind }) => kind !== 'person').map((entity) => [initialsOf(entity.canonical), entity]),
    );
    return this.initials.get(word) ?? null;
  }

  private misspelt(words: number, first: string, last: string, gender: Gender | null): Entity | null {
    const near = this.soundingLike(last).filter((entity) => mayBe(entity, gender));
    for (const entity of near) {
      if (!sameSpelling(last, entity.last)) continue;
      if (words === 1 || sameSpelling(first, entity.first)) return entity;
    }
    return words === 1 ? this.lackingVowel(last, near) : null;
  }

  /** People by the first two letters of their surname: where a misspelt one is looked for. */
  private soundingLike(last: string): readonly Entity[] {
    this.bySound ??= groupBySound(this.list);
    return this.bySound.get(soundOf(last)) ?? NONE;
  }

  /** The one person whose surname a lone word is less a vowel; null when there are two. */
  private lackingVowel(word: string, near: readonly Entity[]): Entity | null {
    if (near.length === 0 || this.byFirst.has(word)) return null;
    const alike = near.filter(({ last }) => lacksVowel(word, last));
    return alike.length === 1 ? alike[0]! : null;
  }
}

const NONE: readonly Entity[] = [];

/** The first word and the surname. */
const endsOf = ({ words, key, first, last }: Mention): string =>
  words === 2 && key.length === first.length + 1 + last.length ? key : `${first} ${last}`;

const isLikelyPerson = ({ words, last }: Mention, lone: ReadonlySet<string>): boolean =>
  words <= 3 && lone.has(last) && WORD.test(last);

/** `Mr. Adams` is not Mary Adams. */
const mayBe = (entity: Entity, gender: Gender | null): boolean =>
  gender === null || entity.gender === null || entity.gender === gender;

/** Of several with one surname: the one of the title's gender (`Mrs. Clinton`), then the one named most, then the first. */
function choose(candidates: readonly Entity[] | undefined, gender: Gender | null, titled: boolean): Entity | null {
  if (!candidates) return null;
  let best: Entity | null = null;
  for (const entity of candidates) {
    if (titled && entity.kind !== 'person') continue;
    if (!mayBe(entity, gender)) continue;
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
const goesOnWord = (unit: number): boolean => isLetter(unit) || unit === 0x27 || unit === 0x2019 || isSurrogate(unit);

const soundOf = (last: string): string => last.slice(0, 2);

function groupBySound(entities: readonly Entity[]): Map<string, Entity[]> {
  const groups = new Map<string, Entity[]>();
  for (const entity of entities)
    if (entity.kind === 'person' || (entity.kind === 'other' && entity.words <= 3))
      if ((groups.get(soundOf(entity.last))?.length ?? 0) < COMPARED) addTo(groups, soundOf(entity.last), entity);
  return groups;
}

function addTo(groups: Map<string, Entity[]>, key: string, entity: Entity): void {
  const group = groups.get(key);
  if (group) group.push(entity);
  else groups.set(key, [entity]);
}

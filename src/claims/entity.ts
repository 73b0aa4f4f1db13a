import type { NameMention, Token } from '../core/layers.ts';
import { nounLemma } from '../text/lemma.ts';
import { firstFrom } from '../text/search.ts';
import { tokenAt } from './stretch.ts';

type EntityKind = 'product' | 'organisation' | 'place' | 'person';

/** What the table `entity-nouns` and the plurals say of a common noun. */
export interface EntityLexicon {
  readonly kindOf: ReadonlyMap<string, EntityKind>;
  readonly plurals: ReadonlyMap<string, string>;
}

/** Who `the messenger` or `the firm` is in one document. */
export interface Entities {
  /** @param noun lemma of a common noun. @returns the canonical name it stands for at an offset, or null. */
  named(noun: string, offset: number): string | null;
}

const KINDS: Record<EntityKind, readonly NameMention['kind'][]> = {
  product: ['organisation', 'other', 'publication'],
  organisation: ['organisation', 'publication', 'other'],
  place: ['place'],
  person: ['person'],
};
const COPULA = new Set(['is', 'was', 'are', 'were', 'remains', 'became', 'as']);
const INTRODUCES = new Set(['such', 'like', 'including', 'called', 'named']);
/** How far apart a name and the noun that says what it is may stand: `Telegram is a highly encrypted messaging app`. */
const REACH = 8;

/**
 * Reads what the document itself says each name is (`Telegram is a messaging app`, `the carmaker Tesla`, `apps such as Telegram`),
 * and counts how often each is named. A noun then stands for the name most often said to be one; failing that, for the only
 * much-named entity of a kind that the noun may stand for.
 */
export function readEntities(
  names: readonly NameMention[],
  sentences: readonly (readonly Token[])[],
  lexicon: EntityLexicon,
): Entities {
  const said = new Map<string, Map<string, number>>();
  const entities = new Map<string, { times: number; kind: NameMention['kind'] }>();
  for (const name of names) {
    if (name.kind === 'handle') continue;
    const entity = entities.get(name.canonical);
    if (entity === undefined) entities.set(name.canonical, { times: 1, kind: name.kind });
    else {
      entity.times++;
      entity.kind = name.kind;
    }
    for (const noun of nounsFor(name, sentences[name.sentence]!, lexicon)) {
      const of = said.get(noun) ?? said.set(noun, new Map()).get(noun)!;
      of.set(name.canonical, (of.get(name.canonical) ?? 0) + 1);
    }
  }
  const named = (noun: string): string | null => {
    const wanted = lexicon.kindOf.get(noun);
    if (!wanted) return null;
    const alike = [...said].flatMap(([other, of]) => (lexicon.kindOf.get(other) === wanted ? [...of] : []));
    return top(said.get(noun) ?? []) ?? top(alike) ?? main(wanted);
  };
  const main = (wanted: EntityKind): string | null => {
    const fitting = KINDS[wanted];
    const most = new Most();
    for (const [name, { times, kind }] of entities) if (fitting.includes(kind)) most.add(name, times);
    return most.times >= 2 && most.times >= 2 * most.second ? most.name : null;
  };
  const memo = new Map<string, string | null>();
  return {
    named(noun) {
      if (!memo.has(noun)) memo.set(noun, named(noun));
      return memo.get(noun)!;
    },
  };
}

/** The name that has most, and how many that and the next have, as names are added one by one. */
class Most {
  name: string | null = null;
  times = 0;
  second = 0;

  add(name: string, times: number): void {
    if (times <= this.times) this.second = Math.max(this.second, times);
    else {
      this.second = this.times;
      this.times = times;
      this.name = name;
    }
  }
}

/** The name with the highest count; null when two have as many. */
export function mostNamed(counts: ReadonlyMap<string, number>): string | null {
  const most = new Most();
  for (const [name, times] of counts) most.add(name, times);
  return most.times > most.second ? most.name : null;
}

/** The name with the most votes; null when two have as many. */
function top(votes: Iterable<readonly [string, number]>): string | null {
  const sum = new Map<string, number>();
  for (const [name, times] of votes) sum.set(name, (sum.get(name) ?? 0) + times);
  return mostNamed(sum);
}

/** The common nouns that a sentence uses of a name: in apposition, by a copula, or as what it is an example of. */
function nounsFor(name: NameMention, tokens: readonly Token[], lexicon: EntityLexicon): string[] {
  const first = firstAt(tokens, name.start);
  let end = first;
  while (end < tokens.length && tokens[end]!.start < name.end) end++;
  const known = (n: number): string | null => {
    const token = tokenAt(tokens, n);
    if (!token?.tag.startsWith('NN')) return null;
    const noun = nounLemma(token.lower, lexicon.plurals);
    return lexicon.kindOf.has(noun) ? noun : null;
  };
  const found: string[] = [];
  const before = known(first - 1);
  if (before) found.push(before);
  const introduction = tokenAt(tokens, first - 1)?.lower ?? '';
  if (introduction === 'as' || INTRODUCES.has(introduction)) {
    const example = known(first - 2) ?? known(first - 3);
    if (example) found.push(example);
  }
  const joint = tokens[end];
  if (joint && (COPULA.has(joint.lower) || joint.tag === ',') && tokens[end + 1]?.tag === 'DT') {
    const noun = headAfter(tokens, end + 1, known);
    if (noun) found.push(noun);
  }
  return found;
}

/** The last known noun before the noun phrase ends. */
function headAfter(tokens: readonly Token[], from: number, known: (n: number) => string | null): string | null {
  let noun: string | null = null;
  for (let n = from; n < tokens.length && n < from + REACH; n++) {
    const { tag } = tokens[n]!;
    if (n > from && (tag === 'IN' || tag === ',' || tag === 'WDT' || tag === '.' || tag.startsWith('V'))) break;
    if (tag.startsWith('NN')) noun = known(n);
  }
  return noun;
}

/** The first token that ends behind an offset. */
export const firstAt = (tokens: readonly Token[], offset: number): number =>
  firstFrom(tokens, offset + 1, (token) => token.end);

import type { References } from '../core/stage.ts';
import type { Comparator, Kind, Trend } from '../schema/vocabulary.ts';
import { irregularSingulars } from '../text/lemma.ts';
import { WordFilter } from '../text/token-shape.ts';
import { tokenize } from '../text/tokens.ts';
import { irregularPlurals } from '../text/word-tables.ts';
import { Book, type Form } from './book.ts';
import { WordSet } from './line.ts';
import { Numerals, numeralWords } from './numerals.ts';
import { comparatorWords, currencies, numberLabels, peopleCues, rateUnits, trendWords, units } from './tables.ts';

export interface Unit {
  readonly unit: string;
  readonly code: string | null;
  readonly kind: Kind;
}
export interface Comparison {
  readonly comparator: Comparator;
  readonly hedged: boolean;
}

/** The reference tables of quantities, compiled once a worker. */
export interface Lexicon {
  readonly numerals: Numerals;
  readonly unitsAfter: Book<Unit>;
  readonly moneyBefore: Book<Unit>;
  readonly rateUnits: ReadonlySet<string>;
  readonly comparatorsBefore: Book<Comparison>;
  readonly comparatorsAfter: Book<Comparison>;
  readonly trendVerbs: ReadonlyMap<string, Trend>;
  /** `raised 5 million` moves nothing, `raised by 5 million` does. */
  readonly transitiveTrends: ReadonlyMap<string, Trend>;
  readonly trendNouns: ReadonlyMap<string, Trend>;
  readonly trendAdverbs: ReadonlyMap<string, Trend>;
  readonly labelsBefore: Book<'label' | 'name'>;
  readonly labelsAfter: ReadonlySet<string>;
  /** Of `labelsAfter`, in small letters. */
  readonly mayLabel: WordFilter;
  /** Any word of change. */
  readonly trends: WordFilter;
  readonly peopleVerbs: ReadonlySet<string>;
  readonly peoplePlaces: ReadonlySet<string>;
  /** `a girl of 9` */
  readonly agedPersons: WordSet;
  /** `adults under 40` */
  readonly agedPeople: WordSet;
  /** `two sons, Tom, 12, and Adam, nine` */
  readonly kin: WordSet;
  readonly peopleStates: ReadonlySet<string>;
  readonly singulars: ReadonlyMap<string, string>;
}

export function compileLexicon(references: References): Lexicon {
  const trends = (part: string) =>
    new Map(
      references
        .rows(trendWords)
        .filter((row) => row.part === part)
        .map((row) => [row.word, row.trend]),
    );
  const people = (part: string) =>
    new WordSet(
      references
        .rows(peopleCues)
        .filter((row) => row.part === part)
        .map((row) => row.cue),
    );
  const labels = (position: string) => references.rows(numberLabels).filter((row) => row.position === position);
  return {
    numerals: new Numerals(references.rows(numeralWords)),
    unitsAfter: new Book([...measureForms(references), ...moneyForms(references)]),
    moneyBefore: new Book(references.rows(currencies).flatMap((row) => formsOf(row.before, money(row), true, false))),
    rateUnits: new Set(references.rows(rateUnits).map((row) => row.word)),
    comparatorsBefore: comparators(references, 'before'),
    comparatorsAfter: comparators(references, 'after'),
    trendVerbs: trends('verb'),
    transitiveTrends: trends('transitive'),
    trendNouns: trends('noun'),
    trendAdverbs: trends('adverb'),
    labelsBefore: new Book(labels('before').flatMap((row) => formsOf(row.cue, row.reason, true, false))),
    labelsAfter: new Set(labels('after').map((row) => row.cue)),
    mayLabel: new WordFilter(labels('after').map((row) => row.cue.toLowerCase())),
    trends: new WordFilter(references.rows(trendWords).map((row) => row.word)),
    peopleVerbs: people('verb'),
    peoplePlaces: people('place'),
    agedPersons: people('aged'),
    agedPeople: people('aged_many'),
    kin: people('kin'),
    peopleStates: people('state'),
    singulars: irregularSingulars(references.rows(irregularPlurals)),
  };
}

const measureForms = (references: References): Form<Unit>[] =>
  references.rows(units).flatMap((row) => {
    const unit = { unit: row.unit, code: row.code || null, kind: row.kind };
    return [
      ...formsOf(row.words, unit, false, false),
      ...formsOf(hyphened(row.words), unit, false, false),
      ...formsOf(row.symbols, unit, true, false),
      ...formsOf(row.glued, unit, true, true),
    ];
  });

/** `a 900-square-foot flat`, `40-mile-per-hour winds` */
const hyphened = (words: string): string =>
  words
    .split(';')
    .filter((form) => /^[a-z]+(?: [a-z]+)+$/.test(form))
    .map((form) => form.replaceAll(' ', '-'))
    .join(';');

const money = (row: { unit: string; code: string }): Unit => ({
  unit: row.unit,
  code: row.code || null,
  kind: 'money',
});
const moneyForms = (references: References): Form<Unit>[] =>
  references
    .rows(currencies)
    .flatMap((row) => [
      ...formsOf(row.words, money(row), false, false),
      ...formsOf(row.after, money(row), true, false),
      ...formsOf(row.glued, money(row), true, true),
    ]);

const comparators = (references: References, position: string): Book<Comparison> =>
  new Book(
    references
      .rows(comparatorWords)
      .filter((row) => row.position === position)
      .flatMap((row) =>
        formsOf(row.phrase, { comparator: row.comparator, hedged: row.hedged === 'true' }, false, false),
      ),
  );

/** Forms are cut as texts are: `m2` is m, 2. Hyphens always part here, as after a number. */
const formsOf = <T>(list: string, entry: T, cased: boolean, glued: boolean): Form<T>[] =>
  list
    .split(';')
    .filter(Boolean)
    .map((form) => ({ parts: partsOf(form), cased, glued, entry }));

const partsOf = (form: string): string[] =>
  tokenize(form).flatMap((token) => token.text.split(/([-‐‑])/).filter(Boolean));

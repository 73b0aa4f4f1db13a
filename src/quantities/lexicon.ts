import type { References } from '../core/stage.ts';
import type { Comparator, Kind, Trend } from '../schema/vocabulary.ts';
import { irregularSingulars } from '../text/lemma.ts';
import { WordFilter } from '../text/token-shape.ts';
import { tokenize } from '../text/tokens.ts';
import { irregularPlurals, titles } from '../text/word-tables.ts';
import { Book, type Form } from './book.ts';
import { WordSet } from './line.ts';
import { Numerals, numeralWords } from './numerals.ts';
import {
  comparatorWords,
  countingWords,
  currencies,
  numberLabels,
  peopleCues,
  rateAdverbs,
  rateUnits,
  trendWords,
  units,
} from './tables.ts';

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
  /** Adverb -> the unit that the rate is per. */
  readonly rateAdverbs: ReadonlyMap<string, Pick<Unit, 'unit' | 'code'>>;
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
  /** `Mrs Harding`, `Judge Harding` */
  readonly titles: WordSet;
  readonly counting: CountingWords;
  readonly singulars: ReadonlyMap<string, string>;
}

/** The table `counting-words`, by kind. */
export interface CountingWords {
  readonly collective: WordSet;
  readonly level: WordSet;
  readonly paid: WordSet;
  readonly kind: WordSet;
  readonly tally: WordSet;
  readonly lapse: WordSet;
  /** `called 911` */
  readonly helpline: WordSet;
  readonly dials: WordSet;
  readonly answers: WordSet;
  /** Numbers of technical standards. */
  readonly standard: WordSet;
  /** `went from 5 to 8`: verbs of change that say no direction. */
  readonly move: WordSet;
  /** `ranges from 5 to 8` */
  readonly span: WordSet;
  /** `said one official` */
  readonly speech: WordSet;
  /** `one reason`, `one example`: nouns that one does not count. */
  readonly token: WordSet;
  /** `one man died` */
  readonly fate: WordSet;
  /** `ISBN`, `DOI` */
  readonly identifier: WordSet;
  /** Of the United States, as letters are addressed. */
  readonly state: WordSet;
}

export function compileLexicon(references: References): Lexicon {
  return {
    numerals: new Numerals(references.rows(numeralWords)),
    unitsAfter: new Book([...measureForms(references), ...moneyForms(references)]),
    moneyBefore: new Book(references.rows(currencies).flatMap((row) => formsOf(row.before, money(row), true, false))),
    rateUnits: new Set(references.rows(rateUnits).map((row) => row.word)),
    rateAdverbs: adverbs(references),
    comparatorsBefore: comparators(references, 'before'),
    comparatorsAfter: comparators(references, 'after'),
    ...trends(references),
    ...labels(references),
    ...people(references),
    counting: counting(references),
    singulars: irregularSingulars(references.rows(irregularPlurals)),
  };
}

/** Each with the duration of its name in the table of units. */
function adverbs(references: References): Lexicon['rateAdverbs'] {
  const codes = new Map(
    references.rows(units).flatMap((row) => (row.kind === 'duration' ? [[row.unit, row.code]] : [])),
  );
  return new Map(
    references.rows(rateAdverbs).map(({ adverb, unit }) => [adverb, { unit, code: codes.get(unit) || null }]),
  );
}

function trends(references: References) {
  const rows = references.rows(trendWords);
  const of = (part: string) =>
    new Map(rows.flatMap((row): [string, Trend][] => (row.part === part ? [[row.word, row.trend]] : [])));
  return {
    trendVerbs: of('verb'),
    transitiveTrends: of('transitive'),
    trendNouns: of('noun'),
    trendAdverbs: of('adverb'),
    trends: new WordFilter(rows.map((row) => row.word)),
  };
}

function labels(references: References) {
  const at = (position: string) => references.rows(numberLabels).filter((row) => row.position === position);
  return {
    labelsBefore: new Book(at('before').flatMap((row) => formsOf(row.cue, row.reason, true, false))),
    labelsAfter: new Set(at('after').map((row) => row.cue)),
    mayLabel: new WordFilter(at('after').map((row) => row.cue.toLowerCase())),
  };
}

function people(references: References) {
  const rows = references.rows(peopleCues);
  const of = (part: string) => new WordSet(rows.flatMap((row) => (row.part === part ? [row.cue] : [])));
  const persons = references.rows(titles).filter((row) => row.makes_person === 'true');
  return {
    peopleVerbs: of('verb'),
    peoplePlaces: of('place'),
    agedPersons: of('aged'),
    agedPeople: of('aged_many'),
    kin: of('kin'),
    peopleStates: of('state'),
    titles: new WordSet(persons.map((row) => row.title.toLowerCase())),
  };
}

function counting(references: References): CountingWords {
  const rows = references.rows(countingWords);
  const of = (kind: keyof CountingWords) => new WordSet(rows.flatMap((row) => (row.kind === kind ? [row.word] : [])));
  return {
    collective: of('collective'),
    level: of('level'),
    paid: of('paid'),
    kind: of('kind'),
    tally: of('tally'),
    lapse: of('lapse'),
    helpline: of('helpline'),
    dials: of('dials'),
    answers: of('answers'),
    standard: of('standard'),
    move: of('move'),
    span: of('span'),
    speech: of('speech'),
    token: of('token'),
    fate: of('fate'),
    identifier: of('identifier'),
    state: of('state'),
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

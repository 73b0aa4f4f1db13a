import type { DateExpression, Token } from '../core/layers.ts';
import type { References } from '../core/stage.ts';
import type { DatePrecision } from '../schema/vocabulary.ts';
import { dayNumber } from './calendar.ts';
import { edtfPoint, type Point, type Resolved } from './edtf.ts';
import { isHistory } from './history.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { type Found, type Meaning, UNIT } from './meaning.ts';
import { withRanges } from './ranges.ts';
import { type Recogniser, recogniser } from './recognise.ts';
import { isPersianLike, resolve } from './resolve.ts';
import { type TenseReader, tenseReader } from './tense.ts';
import { type Answer, afterSaying, NOTHING_SAID, type StoryRole, type Tense, type Timeline } from './timeline.ts';

/** The compiled knowledge of dates, made once a worker. */
export interface DateReader {
  readonly lexicon: Lexicon;
  readonly recognise: Recogniser;
  readonly tense: TenseReader;
}

export function dateReader(references: References): DateReader {
  const lexicon = buildLexicon(references);
  return { lexicon, recognise: recogniser(lexicon), tense: tenseReader(references) };
}

interface Said extends Found {
  readonly sentence: number;
  readonly tense: Tense;
  readonly role: StoryRole;
}

/** The calendar expressions of a document in order, resolved against its publication date and against each other. */
export function datesOf(
  text: string,
  tokens: readonly (readonly Token[])[],
  published: Point | null,
  reader: DateReader,
): DateExpression[] {
  const said = withoutDoubtfulYears(tokens.flatMap((sentence, n) => saidIn(sentence, n, reader)));
  let timeline: Timeline = {
    published,
    history: isHistory(said, published),
    dayFirst: dayFirst(said.map((one) => one.meaning)),
    persian: said.some(mayBePersian) && reader.lexicon.persianCue.test(text),
    said: NOTHING_SAID,
  };
  return said.map((one) => {
    const answer = answerTo(one.meaning, timeline, one.tense, reader);
    if (answer && one.meaning.kind !== 'range')
      timeline = { ...timeline, said: afterSaying(timeline.said, answer.resolved, one.role) };
    return expression(one, answer, timeline);
  });
}

function saidIn(tokens: readonly Token[], sentence: number, { recognise, tense }: DateReader): Said[] {
  return recognise(tokens).flatMap((recognised) => {
    const { items } = recognised;
    return withRanges(recognised).map((found) => {
      const [from, to] = [items.tokens[found.from]!, items.tokens[found.to] ?? tokens.length];
      return { ...found, sentence, tense: tense(tokens, from, to), role: storyRole(found, tokens, from, to) };
    });
  });
}

const mayBePersian = ({ meaning }: Found): boolean =>
  meaning.kind === 'point' &&
  meaning.month === undefined &&
  typeof meaning.year === 'number' &&
  isPersianLike(meaning.year);

/** A number that may be a year is one when the document names a year beyond doubt within so many years of it. */
const CLOSE = 30;

function withoutDoubtfulYears(said: readonly Said[]): Said[] {
  const isDoubtful = ({ meaning }: { meaning: Meaning }) => meaning.kind === 'point' && meaning.maybe === true;
  if (!said.some(isDoubtful)) return [...said];
  const known = new Set<number>();
  for (const { meaning } of said) {
    if (meaning.kind === 'point' && typeof meaning.year === 'number' && !meaning.maybe)
      known.add(Math.floor(meaning.year / CLOSE));
  }
  return said.filter(({ meaning }) => {
    const doubtful = meaning.kind === 'range' ? meaning.first : meaning;
    if (!isDoubtful({ meaning: doubtful }) || doubtful.kind !== 'point') return true;
    const near = Math.floor((doubtful.year as number) / CLOSE);
    return [near - 1, near, near + 1].some((one) => known.has(one));
  });
}

/** A range takes its ends' answers; it is null when one of them is, or when they lie the wrong way round. */
function answerTo(meaning: Meaning, timeline: Timeline, tense: Tense, reader: DateReader): Answer | null {
  if (meaning.kind !== 'range') return resolve(meaning, timeline, tense, reader.lexicon.holidays);
  const first = answerTo(meaning.first, timeline, tense, reader);
  if (!first) return null;
  const after = { ...timeline, said: afterSaying(timeline.said, first.resolved, 'tells') };
  const last = answerTo(meaning.last, after, tense, reader);
  if (!last || dayNumber(first.resolved.from) > dayNumber(last.resolved.to)) return null;
  return { resolved: between(first.resolved, last.resolved), anchor: first.anchor ?? last.anchor };
}

const between = (first: Resolved, last: Resolved): Resolved => ({
  value: `${first.value.split('/')[0]}/${last.value.split('/').at(-1)}`,
  precision: last.precision,
  from: first.from,
  to: last.to,
});

const expression = (
  { start, end, sentence, tense, meaning }: Said,
  answer: Answer | null,
  { published }: Timeline,
): DateExpression => ({
  start,
  end,
  sentence,
  value: answer?.resolved.value ?? null,
  anchor: answer?.anchor ? edtfPoint(answer.anchor) : null,
  precision: answer?.resolved.precision ?? precisionOfMeaning(meaning),
  past: answer !== null && tense !== 1 && isPast(answer.resolved, published),
});

const isPast = ({ from }: Resolved, published: Point | null): boolean =>
  published === null ||
  dayNumber(from) <= dayNumber({ year: published.year, month: published.month ?? 12, day: published.day ?? 31 });

/** A numeric date whose first or second number is over 12 tells how the document writes them; where they disagree none does. */
export function dayFirst(meanings: readonly Meaning[]): boolean | null {
  const numeric = meanings.filter((meaning) => meaning.kind === 'numeric');
  const [day, month] = [numeric.some(({ first }) => first > 12), numeric.some(({ second }) => second > 12)];
  return day === month ? null : day;
}

const UNIT_PRECISION: Readonly<Record<number, DatePrecision>> = {
  [UNIT.day]: 'day',
  [UNIT.week]: 'week',
  [UNIT.fortnight]: 'week',
  [UNIT.weekend]: 'day',
  [UNIT.month]: 'month',
  [UNIT.quarter]: 'quarter',
  [UNIT.year]: 'year',
  [UNIT.decade]: 'decade',
  [UNIT.century]: 'century',
};

/** How exact an expression is that could not be resolved. */
function precisionOfMeaning(meaning: Meaning): DatePrecision | null {
  switch (meaning.kind) {
    case 'point':
    case 'persian':
      return meaning.day !== undefined ? 'day' : meaning.month !== undefined ? 'month' : 'year';
    case 'range':
      return precisionOfMeaning(meaning.last);
    case 'step':
      return UNIT_PRECISION[meaning.unit] ?? null;
    case 'numeric':
    case 'weekday':
    case 'holiday':
      return 'day';
    case 'half':
      return 'month';
    default:
      return meaning.kind;
  }
}

/** Words before a date that tell the story on: `in 1781`, not `until 1781`, `the 1781 campaign`. */
const TELLING = /^(?:in|on|during|by|throughout|at|around|about)$/;

function storyRole({ meaning }: Found, tokens: readonly Token[], from: number, to: number): StoryRole {
  if (from <= 2) return 'leads';
  const before = tokens[from - 1]!.lower;
  if (meaning.kind === 'point' && typeof meaning.year === 'number') {
    if (meaning.month === undefined) return TELLING.test(before) ? 'tells' : 'aside';
    const after = tokens[to];
    if (before === 'the' && after !== undefined && /^\p{L}/u.test(after.text)) return 'aside';
    return /^(?:since|until|till|of|\()$/.test(before) ? 'aside' : 'tells';
  }
  if (meaning.kind === 'step') return meaning.step >= 0 && meaning.base !== 'speech' ? 'tells' : 'aside';
  return 'tells';
}

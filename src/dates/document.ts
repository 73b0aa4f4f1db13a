import type { DateExpression, Token } from '../core/layers.ts';
import type { References } from '../core/stage.ts';
import { lowerAt } from '../text/token-at.ts';
import type { Beside } from './beside.ts';
import { dayNumber } from './calendar.ts';
import { withoutDoubtfulYears } from './doubtful-years.ts';
import { edtfPoint, lastDay, type Point, type Resolved } from './edtf.ts';
import { isHistory } from './history.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import type { Found, Meaning } from './meaning.ts';
import { precisionOfMeaning } from './precision.ts';
import { withRanges } from './ranges.ts';
import { type Recognised, type Recogniser, recogniser } from './recognise.ts';
import { resolve } from './resolve.ts';
import { isPersianLike } from './resolve-point.ts';
import { afterSaying, NOTHING_SAID, storyRole } from './story.ts';
import { type TenseReader, tenseReader } from './tense.ts';
import type { Answer, Tense, Timeline } from './timeline.ts';

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

/** An expression where it stands: tokens [first, after) of its sentence. */
interface Placed extends Found {
  readonly sentence: number;
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly after: number;
}

/** The calendar expressions of a document in order, resolved against its publication date and against each other. */
export function datesOf(
  text: string,
  tokens: readonly (readonly Token[])[],
  published: Point | null,
  reader: DateReader,
): DateExpression[] {
  const placed = withoutDoubtfulYears(placedIn(tokens, reader));
  if (placed.length === 0) return [];
  const timeline: Timeline = {
    published,
    history: isHistory(placed, published),
    dayFirst: placed.some(isNumeric) ? (dayFirst(placed.map((one) => one.meaning)) ?? dayFirstInWords(placed)) : null,
    persian: placed.some(mayBePersian) && reader.lexicon.persianCue.test(text),
    said: NOTHING_SAID,
    sentence: 0,
  };
  return placed.map((one) => told(one, timeline, reader));
}

/** Resolves an expression and moves the timeline on. */
function told(one: Placed, timeline: Timeline, reader: DateReader): DateExpression {
  const { published } = timeline;
  const { beside } = reader.lexicon;
  const isPlain = published !== null && needsNothing(one.meaning);
  const tense = isPlain ? 0 : reader.tense(one.tokens, one.first, one.after);
  timeline.sentence = one.sentence;
  const answer = answerTo(one.meaning, timeline, tense, reader);
  if (answer && one.meaning.kind !== 'range') {
    const role = storyRole(one, one.tokens, one.first, one.after, beside);
    timeline.said = afterSaying(timeline.said, answer.resolved, role, one.sentence);
  }
  return expression(one, answer, answer !== null && isPast(one, answer.resolved, tense, published, beside));
}

/** Every expression of every sentence: most sentences have none. */
function placedIn(sentences: readonly (readonly Token[])[], { recognise }: DateReader): readonly Placed[] {
  const placed: Placed[] = [];
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const tokens = sentences[sentence]!;
    for (const recognised of recognise(tokens)) addPlaced(placed, recognised, sentence);
  }
  return placed;
}

function addPlaced(placed: Placed[], recognised: Recognised, sentence: number): void {
  const { tokens, items } = recognised;
  for (const { meaning, start, end, from, to, rule } of withRanges(recognised)) {
    const first = items.tokens[from]!;
    const after = items.tokens[to] ?? tokens.length;
    if (isMeasured(meaning, tokens, first, after)) continue;
    placed.push({ meaning, start, end, from, to, rule, sentence, tokens, first, after });
  }
}

/** One side of a surface: `3072 x 1920`, `2048-by-1536`. `Down to 500 by 2030` has a year. */
function isMeasured(meaning: Meaning, tokens: readonly Token[], first: number, after: number): boolean {
  if (meaning.kind !== 'point' || meaning.month !== undefined || typeof meaning.year !== 'number') return false;
  return isTimes(tokens, after, 1) || isTimes(tokens, first - 1, -1);
}

/** @param step to which side the other number stands */
function isTimes(tokens: readonly Token[], at: number, step: 1 | -1): boolean {
  const isJoined = lowerAt(tokens, at) === '-' && lowerAt(tokens, at + step) === 'by';
  const other = isJoined ? at + 3 * step : at + step;
  return (isJoined || TIMES.has(lowerAt(tokens, at))) && /^\d/.test(lowerAt(tokens, other));
}
const TIMES: ReadonlySet<string> = new Set(['x', '×']);

/** Said outright: no tense, no anchor changes its value. */
const needsNothing = (meaning: Meaning): boolean =>
  meaning.kind === 'point' ? typeof meaning.year === 'number' : meaning.kind === 'decade' || meaning.kind === 'century';

const mayBePersian = ({ meaning }: Found): boolean =>
  meaning.kind === 'point' &&
  meaning.month === undefined &&
  typeof meaning.year === 'number' &&
  isPersianLike(meaning.year);

/** A range takes its ends' answers; it is null when one of them is, or when they lie the wrong way round. */
function answerTo(meaning: Meaning, timeline: Timeline, tense: Tense, reader: DateReader): Answer | null {
  if (meaning.kind !== 'range') return resolve(meaning, timeline, tense, reader.lexicon.holidays);
  const first = answerTo(meaning.first, timeline, tense, reader);
  if (!first) return null;
  const after = { ...timeline, said: afterSaying(timeline.said, first.resolved, 'tells', timeline.sentence) };
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
  { start, end, sentence, meaning }: Placed,
  answer: Answer | null,
  past: boolean,
): DateExpression => ({
  start,
  end,
  sentence,
  value: answer?.resolved.value ?? null,
  anchor: answer?.anchor ? edtfPoint(answer.anchor) : null,
  precision: answer?.resolved.precision ?? precisionOfMeaning(meaning),
  past,
});

/** Whether the text speaks of it as past: by its verb, by the day of publication, or as a day or month that nothing puts ahead; a bare year may be a target or a number. */
function isPast(
  { tokens, first }: Placed,
  resolved: Resolved,
  tense: Tense,
  published: Point | null,
  { open }: Beside,
): boolean {
  if (published) return tense !== 1 && dayNumber(resolved.from) <= dayNumber(lastDay(published));
  if (tense !== 0) return tense === -1;
  if (resolved.precision === 'day') return true;
  return resolved.precision === 'month' && !open.has(lowerAt(tokens, first - 1));
}

const isNumeric = ({ meaning }: Found): boolean => meaning.kind === 'numeric';

/** A text that writes `May 7` writes 5/7, one that writes `7 May` 7/5; one that writes both tells nothing. */
function dayFirstInWords(placed: readonly Placed[]): boolean | null {
  const day = placed.some(({ rule }) => rule.startsWith('day month'));
  const month = placed.some(({ rule }) => rule.startsWith('month day'));
  return day === month ? null : day;
}

/** A numeric date whose first or second number is over 12 tells how the document writes them; where they disagree none does. */
export function dayFirst(meanings: readonly Meaning[]): boolean | null {
  const numeric = meanings.filter((meaning) => meaning.kind === 'numeric');
  const [day, month] = [numeric.some(({ first }) => first > 12), numeric.some(({ second }) => second > 12)];
  return day === month ? null : day;
}

import type { With } from '../core/document.ts';
import type { Publication } from '../core/layers.ts';
import { fromAddress } from './address.ts';
import { dayNumber } from './calendar.ts';
import { dayFirst } from './document.ts';
import { edtfPoint, firstDay, type Point, parsePoint } from './edtf.ts';
import type { Meaning } from './meaning.ts';
import { resolve } from './resolve.ts';
import type { Candidate, StampReader } from './stamp-reader.ts';
import { candidatesIn } from './stamps.ts';
import { NOTHING_SAID } from './story.ts';

type Evidence = Publication & { readonly inHead: boolean };

/** Kinds of evidence, the best first: a line of its own about the headline before one that may be of another story, or the day of the visit. */
const RANK: readonly string[] = [
  'stamp in head',
  'dateline in head',
  'date_line in head',
  'stamp',
  'dateline',
  'address',
  'date_line',
  'update_stamp in head',
  'update_stamp',
];
const rankOf = ({ rule, inHead }: Evidence): number => RANK.indexOf(inHead ? `${rule} in head` : rule);

/**
 * The day, month or year of publication: what the input states, else the stamp, dateline or line of date that stands outside the
 * body, else the address, else a stamp of the last update. Never a date of the running text. Null when nothing tells.
 */
export function publicationOf(document: With<'blocks' | 'cleaning'>, stamps: StampReader): Publication | null {
  const { published, url } = document.stated;
  const stated = published === undefined ? null : pointOf(published, stamps);
  if (stated) return { point: stated, span: null, rule: 'input' };
  const candidates = candidatesIn(document, stamps);
  if (candidates.length === 0 && url === undefined) return null;
  const order = dayFirst(candidates.map((candidate) => candidate.meaning));
  const known = fromAddress(url);
  const made = candidates.flatMap((candidate) => publication(candidate, order, known, document.stated.crawled));
  if (known?.day !== undefined) made.push({ point: known, span: null, rule: 'address', inHead: false });
  const best = withoutLists(made).sort((a, b) => rankOf(a) - rankOf(b))[0];
  return best === undefined ? null : { point: best.point, span: best.span, rule: best.rule };
}

/** More lines away from the headline, of several days, are those of a list of stories or of comments. */
const MOST_LINES = 2;

function withoutLists(made: Evidence[]): Evidence[] {
  const isListed = ({ rule, inHead }: Evidence) => rule === 'date_line' && !inHead;
  const listed = made.filter(isListed);
  const days = new Set(listed.map(({ point }) => edtfPoint(point)));
  return listed.length > MOST_LINES && days.size > 1 ? made.filter((one) => !isListed(one)) : made;
}

/** A date as inputs state them: `2018-05-07T10:30:00Z`, `7 May 2018`. */
function pointOf(text: string, { datesIn }: StampReader): Point | null {
  const point = parsePoint(text);
  if (point) return point;
  for (const { meaning } of datesIn(text)) {
    const made = pointOfMeaning(meaning, null);
    if (made !== null) return made;
  }
  return null;
}

function pointOfMeaning(meaning: Meaning, order: boolean | null): Point | null {
  const timeline = { published: null, history: true, dayFirst: order, persian: false, said: NOTHING_SAID, sentence: 0 };
  if (meaning.kind !== 'point' && meaning.kind !== 'numeric' && meaning.kind !== 'persian') return null;
  const answer = resolve(meaning, timeline, 0, []);
  return answer && parsePoint(answer.resolved.value);
}

/** Completes a stamp's date; one that lies after the day of the crawl, or in no plausible year, is none. */
function publication(
  { meaning, span, rule, inHead }: Candidate,
  order: boolean | null,
  known: Point | null,
  crawled: string | undefined,
): Evidence[] {
  const fetched = crawled === undefined ? null : parsePoint(crawled);
  const point = pointOfMeaning(withYear(meaning, known ?? null, fetched), order);
  if (!point || point.year < 1600 || point.year > 2199) return [];
  // A bare year is one only where a word says so: `Published 2018`; by itself it may be any number.
  if (point.month === undefined && isBareYear(meaning) && !rule.endsWith('stamp')) return [];
  if (fetched && dayNumber(firstDay(point)) > dayNumber(firstDay(fetched)) + 1) return [];
  return [{ point, span, rule, inHead }];
}

const isBareYear = (meaning: Meaning): boolean => meaning.kind === 'point' && meaning.month === undefined;

/** A dateline without a year takes that of the address, or makes it the last such day before the crawl. */
function withYear(meaning: Meaning, known: Point | null, fetched: Point | null): Meaning {
  if (meaning.kind !== 'point' || meaning.year !== undefined || typeof meaning.month !== 'number') return meaning;
  if (known) return { ...meaning, year: known.year };
  if (!fetched) return meaning;
  const same = { year: fetched.year, month: meaning.month, day: meaning.day ?? 1 };
  return { ...meaning, year: dayNumber(same) <= dayNumber(firstDay(fetched)) + 1 ? fetched.year : fetched.year - 1 };
}

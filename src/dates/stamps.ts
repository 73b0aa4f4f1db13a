import type { With } from '../core/document.ts';
import type { Block, Fate } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import type { References } from '../core/stage.ts';
import { tokenize } from '../text/tokens.ts';
import { dayNumber } from './calendar.ts';
import { type DateReader, dayFirst } from './document.ts';
import { firstDay, type Point, parsePoint } from './edtf.ts';
import type { Found, Meaning } from './meaning.ts';
import { withRanges } from './ranges.ts';
import { resolve } from './resolve.ts';
import { stampWords } from './stamp-words.ts';
import { NOTHING_SAID } from './story.ts';
import { type CodeUnits, codeUnits } from './trigger-filter.ts';

/** When a document was published and how that is known. */
export interface Publication {
  readonly point: Point;
  /** Of the date in the text; null when the input states it. */
  readonly span: Span | null;
  /** Name of the rule, without the stage's prefix. */
  readonly rule: 'input' | 'stamp' | 'dateline' | 'date_line' | 'address' | 'update_stamp';
}

export interface StampReader {
  readonly reader: DateReader;
  /** Finds the phrases of the table in a text; used with `matchAll` alone. */
  readonly phrases: RegExp;
  readonly kinds: ReadonlyMap<string, 'published' | 'updated' | 'other'>;
}

export function stampReader(references: References, reader: DateReader): StampReader {
  const rows = references.rows(stampWords);
  const phrases = rows.map((row) => row.phrase).sort((a, b) => b.length - a.length);
  return {
    reader,
    phrases: new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    kinds: new Map(rows.map((row) => [row.phrase, row.kind])),
  };
}

type Source = With<'blocks' | 'cleaning'>;
/** The text of the document, and the same as code units. */
interface Written {
  readonly text: string;
  readonly units: CodeUnits;
}
interface Candidate {
  readonly meaning: Meaning;
  readonly span: Span;
  readonly rule: Publication['rule'];
}

/** The better kind of evidence wins, of two alike the one that stands first. */
const RANK: readonly Publication['rule'][] = ['input', 'stamp', 'dateline', 'date_line', 'address', 'update_stamp'];

/**
 * The day, month or year of publication: what the input states, else the stamp, dateline or line of date that stands outside the
 * body, else the address, else a stamp of the last update. Never a date of the running text. Null when nothing tells.
 */
export function publicationOf(document: Source, stamps: StampReader): Publication | null {
  const { published, url } = document.stated;
  const stated = published === undefined ? null : pointOf(published, stamps.reader);
  if (stated) return { point: stated, span: null, rule: 'input' };
  const candidates = candidatesIn(document, stamps);
  const order = dayFirst(candidates.map((candidate) => candidate.meaning));
  const known = fromAddress(url);
  const made = candidates.flatMap((candidate) => publication(candidate, order, known, document.stated.crawled));
  if (known?.day !== undefined) made.push({ point: known, span: null, rule: 'address' });
  return made.sort((a, b) => RANK.indexOf(a.rule) - RANK.indexOf(b.rule))[0] ?? null;
}

/** A date as inputs state them: `2018-05-07T10:30:00Z`, `7 May 2018`. */
function pointOf(text: string, { recognise }: DateReader): Point | null {
  const point = parsePoint(text);
  if (point) return point;
  const found = recognise(codeUnits(text), tokenize(text)).flatMap((one) => one.found);
  return found.map(({ meaning }) => pointOfMeaning(meaning, null)).find((made) => made !== null) ?? null;
}

function pointOfMeaning(meaning: Meaning, order: boolean | null): Point | null {
  const timeline = { published: null, history: true, dayFirst: order, persian: false, said: NOTHING_SAID, sentence: 0 };
  if (meaning.kind !== 'point' && meaning.kind !== 'numeric' && meaning.kind !== 'persian') return null;
  const answer = resolve(meaning, timeline, 0, []);
  return answer && parsePoint(answer.resolved.value);
}

/** A stamp is short; what is longer is running text. */
const LONGEST_STAMP = 240;

function candidatesIn({ text, layers }: Source, stamps: StampReader): Candidate[] {
  const units = codeUnits(text);
  let inBody = false;
  return layers.blocks.flatMap((block, n): Candidate[] => {
    const fate = layers.cleaning[n];
    if (!fate) return [];
    const made = candidatesOf({ text, units }, block, fate, inBody, stamps);
    if (fate.kept && fate.role === 'paragraph' && block.end - block.start > 80) inBody = true;
    return made;
  });
}

function candidatesOf(written: Written, block: Block, fate: Fate, inBody: boolean, stamps: StampReader): Candidate[] {
  if (fate.kept && fate.role === 'paragraph' && !inBody) {
    const dateline = wireDateline(written, block, stamps.reader);
    if (dateline) return [dateline];
  }
  const isStamp = fate.kept ? fate.role === 'byline' || fate.role === 'dateline' : fate.reason === 'article_metadata';
  const mayBe = fate.kept ? !inBody : fate.reason === 'outside_article' || fate.reason === 'site_info';
  if ((!isStamp && !mayBe) || block.end - block.start > LONGEST_STAMP) return [];
  const { text, units } = written;
  if (stamps.reader.lexicon.filter.next(units, block.start, block.end) < 0) return [];
  const recognised = stamps.reader.recognise(units, tokenize(text, block.start, block.end));
  return recognised.flatMap(withRanges).flatMap((found) => {
    const rule = ruleFor(text, block, found, fate, isStamp, stamps);
    return rule ? [{ meaning: found.meaning, span: { start: found.start, end: found.end }, rule }] : [];
  });
}

function ruleFor(
  text: string,
  block: Block,
  found: Found,
  fate: Fate,
  isStamp: boolean,
  stamps: StampReader,
): Publication['rule'] | null {
  const phrase = Array.from(text.slice(block.start, found.start).matchAll(stamps.phrases)).at(-1);
  const kind = phrase && stamps.kinds.get(phrase[0].toLowerCase());
  if (kind === 'other') return null;
  const isAlone = /^[\s\p{P}|·•\d]*$/u.test(text.slice(block.start, found.start));
  if (kind === 'published' && (isStamp || phrase!.index === 0)) return 'stamp';
  if (kind === 'updated' && (isStamp || phrase!.index === 0)) return 'update_stamp';
  if (!isStamp) return fate.kept && isAlone && restIsTime(text.slice(found.end, block.end)) ? 'date_line' : null;
  return fate.kept && fate.role === 'dateline' ? 'dateline' : 'date_line';
}

/** After the date of a line there is at most a clock time with its zone. */
const restIsTime = (rest: string): boolean =>
  /^[\s\p{P}|·•]*(?:at\s)?[\d:.\s]{0,12}(?:[ap]\.?m\.?)?\s?\(?[A-Z]{0,5}\)?[\s\p{P}]*$/iu.test(rest);

/** How far into its first paragraph a dateline reaches. */
const DATELINE_REACH = 90;

/** `WASHINGTON, May 7 (Reuters) - `, `7 May 2018--`, `Tehran, May 7, IRNA – `: a place, a date, an agency, then a dash. */
function wireDateline({ text, units }: Written, block: Block, reader: DateReader): Candidate | null {
  const head = text.slice(block.start, Math.min(block.end, block.start + DATELINE_REACH));
  const dash = /\s?(?:--|—|–|\s-)\s?/.exec(head);
  if (!dash || reader.lexicon.filter.next(units, block.start, block.start + dash.index) < 0) return null;
  const tokens = tokenize(text, block.start, block.start + dash.index);
  const found = reader.recognise(units, tokens).flatMap((one) => one.found);
  const date = found.find(({ meaning }) => meaning.kind === 'point' && meaning.day !== undefined);
  if (!date) return null;
  const before = text.slice(block.start, date.start);
  if (!/^(?:[\p{Lu}][\p{L}.'’-]*(?:[ ,/]+|$)){0,6}[(\s]*$/u.test(before)) return null;
  const after = text.slice(date.end, block.start + dash.index);
  if (!/^[\s,)]*(?:\(?[\p{Lu}][\p{L}\s/.]{0,40}\)?)?\s*$/u.test(after)) return null;
  return { meaning: date.meaning, span: { start: date.start, end: date.end }, rule: 'dateline' };
}

/** `/2018/05/07/` or `/2018-05-07-` in an address. */
function fromAddress(url: string | undefined): Point | null {
  const match =
    url === undefined
      ? null
      : /[/_-](20\d\d|19[89]\d)[/_-](0?[1-9]|1[0-2])(?:[/_-](0?[1-9]|[12]\d|3[01])(?!\d))?/.exec(url);
  if (!match) return null;
  const [year, month, day] = [
    Number(match[1]),
    Number(match[2]),
    match[3] === undefined ? undefined : Number(match[3]),
  ];
  return parsePoint([match[1], pad(month), ...(day === undefined ? [] : [pad(day)])].join('-')) ?? { year, month };
}
const pad = (n: number) => String(n).padStart(2, '0');

/** Completes a stamp's date; one that lies after the day of the crawl, or in no plausible year, is none. */
function publication(
  { meaning, span, rule }: Candidate,
  order: boolean | null,
  known: Point | null,
  crawled: string | undefined,
): Publication[] {
  const fetched = crawled === undefined ? null : parsePoint(crawled);
  const point = pointOfMeaning(withYear(meaning, known ?? null, fetched), order);
  if (!point || point.year < 1600 || point.year > 2199) return [];
  if (fetched && dayNumber(firstDay(point)) > dayNumber(firstDay(fetched)) + 1) return [];
  return [{ point, span, rule }];
}

/** A dateline without a year takes that of the address, or makes it the last such day before the crawl. */
function withYear(meaning: Meaning, known: Point | null, fetched: Point | null): Meaning {
  if (meaning.kind !== 'point' || meaning.year !== undefined || typeof meaning.month !== 'number') return meaning;
  if (known) return { ...meaning, year: known.year };
  if (!fetched) return meaning;
  const same = { year: fetched.year, month: meaning.month, day: meaning.day ?? 1 };
  return { ...meaning, year: dayNumber(same) <= dayNumber(firstDay(fetched)) + 1 ? fetched.year : fetched.year - 1 };
}

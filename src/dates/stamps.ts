import type { With } from '../core/document.ts';
import type { Block, Fate } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import type { References } from '../core/stage.ts';
import { type CodeUnits, codeUnits } from '../text/code-units.ts';
import { tokenize, tokenizer } from '../text/tokens.ts';
import { dayNumber } from './calendar.ts';
import { type DateReader, dayFirst } from './document.ts';
import { firstDay, type Point, parsePoint } from './edtf.ts';
import type { Meaning } from './meaning.ts';
import { withRanges } from './ranges.ts';
import { resolve } from './resolve.ts';
import { type PhraseFinder, phraseFinder } from './stamp-words.ts';
import { NOTHING_SAID } from './story.ts';

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
  readonly lastPhrase: PhraseFinder;
}

export const stampReader = (references: References, reader: DateReader): StampReader => ({
  reader,
  lastPhrase: phraseFinder(references),
});

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
 * @param units of the document's text, where they are at hand.
 */
export function publicationOf(
  document: Source,
  stamps: StampReader,
  units: CodeUnits = codeUnits(document.text),
): Publication | null {
  const { published, url } = document.stated;
  const stated = published === undefined ? null : pointOf(published, stamps.reader);
  if (stated) return { point: stated, span: null, rule: 'input' };
  const candidates = candidatesIn(document, units, stamps);
  const order = dayFirst(candidates.map((candidate) => candidate.meaning));
  const known = fromAddress(url);
  const made = candidates.flatMap((candidate) => publication(candidate, order, known, document.stated.crawled));
  if (known?.day !== undefined) made.push({ point: known, span: null, rule: 'address' });
  return made.sort((a, b) => RANK.indexOf(a.rule) - RANK.indexOf(b.rule))[0] ?? null;
}

/** A date as inputs state them: `2018-05-07T10:30:00Z`, `7 May 2018`. */
function pointOf(text: string, reader: DateReader): Point | null {
  const point = parsePoint(text);
  if (point) return point;
  const found = recognisedIn(text, reader).flatMap((one) => one.found);
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
/** A kept paragraph of so many characters opens the body. */
const SHORTEST_OPENING = 80;

function candidatesIn({ text, layers }: Source, units: CodeUnits, stamps: StampReader): Candidate[] {
  const written = { text, units };
  const made: Candidate[] = [];
  let inBody = false;
  for (let n = 0; n < layers.blocks.length; n++) {
    const [block, fate] = [layers.blocks[n]!, layers.cleaning[n]];
    if (!fate) continue;
    addCandidates(made, written, block, fate, inBody, stamps);
    if (fate.kept && fate.role === 'paragraph' && block.end - block.start > SHORTEST_OPENING) inBody = true;
  }
  return made;
}

function addCandidates(
  made: Candidate[],
  written: Written,
  block: Block,
  fate: Fate,
  inBody: boolean,
  stamps: StampReader,
): void {
  const dateline = fate.kept && fate.role === 'paragraph' && !inBody && wireDateline(written, block, stamps.reader);
  if (dateline) made.push(dateline);
  else if (isShownAs(fate, inBody) && block.end - block.start <= LONGEST_STAMP) {
    for (const stamp of stampsIn(written, block, fate, stamps)) made.push(stamp);
  }
}

/** What the cleaner took it for allows a stamp. */
function isShownAs(fate: Fate, inBody: boolean): boolean {
  if (isStampBlock(fate)) return true;
  return fate.kept ? !inBody : fate.reason === 'outside_article' || fate.reason === 'site_info';
}

const isStampBlock = (fate: Fate): boolean =>
  fate.kept ? fate.role === 'byline' || fate.role === 'dateline' : fate.reason === 'article_metadata';

function stampsIn({ text, units }: Written, block: Block, fate: Fate, stamps: StampReader): Candidate[] {
  if (!stamps.reader.lexicon.filter.passesAny(units, block.start, block.end)) return [];
  const tokens = tokenizer(text, units)(block.start, block.end);
  return stamps.reader
    .recognise(units, tokens)
    .flatMap(withRanges)
    .flatMap((found): Candidate[] => {
      const { meaning, start, end } = found;
      const rule = ruleFor(text.slice(block.start, start), text.slice(end, block.end), fate, stamps);
      return rule ? [{ meaning, span: { start, end }, rule }] : [];
    });
}

const recognisedIn = (text: string, { recognise }: DateReader) => recognise(codeUnits(text), tokenize(text));
const spanOf = ({ start, end }: Span, offset: number): Span => ({ start: start + offset, end: end + offset });

/** @param before what of the line stands before the date @param after what stands behind it */
function ruleFor(before: string, after: string, fate: Fate, stamps: StampReader): Publication['rule'] | null {
  const phrase = stamps.lastPhrase(before);
  const isStamp = isStampBlock(fate);
  if (phrase?.kind === 'other') return null;
  if (phrase && (isStamp || phrase.start === 0)) return phrase.kind === 'published' ? 'stamp' : 'update_stamp';
  if (isStamp) return fate.kept && fate.role === 'dateline' ? 'dateline' : 'date_line';
  return fate.kept && ALONE.test(before) && isTime(after) ? 'date_line' : null;
}

const ALONE = /^[\s\p{P}|·•\d]*$/u;

/** After the date of a line there is at most a clock time with its zone. */
const isTime = (rest: string): boolean =>
  /^[\s\p{P}|·•]*(?:at\s)?[\d:.\s]{0,12}(?:[ap]\.?m\.?)?\s?\(?[A-Z]{0,5}\)?[\s\p{P}]*$/iu.test(rest);

/** How far into its first paragraph a dateline reaches. */
const DATELINE_REACH = 90;

/** `WASHINGTON, May 7 (Reuters) - `, `7 May 2018--`, `Tehran, May 7, IRNA – `: a place, a date, an agency, then a dash. */
function wireDateline({ text, units }: Written, block: Block, reader: DateReader): Candidate | null {
  const head = text.slice(block.start, Math.min(block.end, block.start + DATELINE_REACH));
  const dash = /\s?(?:--|—|–|\s-)\s?/.exec(head);
  if (!dash || !reader.lexicon.filter.passesAny(units, block.start, block.start + dash.index)) return null;
  const line = head.slice(0, dash.index);
  const found = recognisedIn(line, reader).flatMap((one) => one.found);
  const date = found.find(({ meaning }) => meaning.kind === 'point' && meaning.day !== undefined);
  if (!date) return null;
  if (!/^(?:[\p{Lu}][\p{L}.'’-]*(?:[ ,/]+|$)){0,6}[(\s]*$/u.test(line.slice(0, date.start))) return null;
  if (!/^[\s,)]*(?:\(?[\p{Lu}][\p{L}\s/.]{0,40}\)?)?\s*$/u.test(line.slice(date.end))) return null;
  return { meaning: date.meaning, span: spanOf(date, block.start), rule: 'dateline' };
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

import type { With } from '../core/document.ts';
import type { Block, Fate } from '../core/layers.ts';
import { isDigit, isLetter } from '../text/characters.ts';
import { headOf } from '../text/head.ts';
import { readStamp, type Stamp } from '../text/stamp.ts';
import type { Meaning } from './meaning.ts';
import { HYPHENS } from './runs.ts';
import type { Candidate, StampReader, Written } from './stamp-reader.ts';
import { wireDateline } from './wire-dateline.ts';

/** A stamp is short; what is longer is running text. */
const LONGEST_STAMP = 240;
/** A kept paragraph of so many characters opens the body. */
const SHORTEST_OPENING = 80;

/** The dates of a document that may be that of its publication, in order. */
export function candidatesIn(document: With<'blocks' | 'cleaning'>, stamps: StampReader): Candidate[] {
  const { text, layers } = document;
  const { blocks, cleaning } = layers;
  const written = stamps.written(text);
  const head = headOf(document);
  const last = cleaning.findLastIndex((fate) => fate.kept);
  const made: Candidate[] = [];
  let inBody = false;
  let [above, upTo] = [0, 0];
  for (let n = 0; n < blocks.length; n++) {
    const fate = cleaning[n];
    if (fate === undefined || (inBody && fate.kept && !isStampBlock(fate))) continue;
    const block = blocks[n]!;
    addCandidates(made, written, block, fate, n >= head.from && n <= head.opening, stamps);
    if (n < head.title) above = made.length;
    if (n <= last || n <= head.opening) upTo = made.length;
    if (fate.kept && fate.role === 'paragraph' && block.end - block.start > SHORTEST_OPENING) inBody = true;
  }
  // A day below the text that says nothing of itself is of a comment or of another story.
  return made
    .map((one, n) => (n < above && above > MOST_ABOVE ? { ...one, inHead: false } : one))
    .filter((one, n) => n < upTo || one.rule !== 'date_line');
}

/** So many dates may stand above a headline that has its own among them; more are those of a list of stories. */
const MOST_ABOVE = 2;

/** Of blocks that stand before the body, outside the article, or are taken for stamps. */
function addCandidates(
  made: Candidate[],
  written: Written,
  block: Block,
  fate: Fate,
  inHead: boolean,
  stamps: StampReader,
): void {
  const { text } = written;
  const dateline = fate.kept && fate.role === 'paragraph' ? wireDateline(text, block, stamps) : null;
  const isCited = !fate.kept && fate.reason !== 'article_metadata';
  const stamp = isCited ? null : readStamp(text, block.start, block.end);
  if (dateline) made.push(dateline);
  else if (stamp) addStamped(made, stamp, fate, inHead);
  else if (block.end - block.start <= LONGEST_STAMP && mayHoldStamp(written, block, fate, stamps))
    addStamps(made, written, block, fate, inHead, stamps);
}

/** The dates of a line of time. */
function addStamped(made: Candidate[], { dates }: Stamp, fate: Fate, inHead: boolean): void {
  for (const { start, end, kind, numeric, year, month, day } of dates) {
    const rule = kind === null ? lineRule(fate) : kind === 'published' ? 'stamp' : 'update_stamp';
    const meaning: Meaning =
      numeric && year !== null
        ? { kind: 'numeric', ...numeric, year }
        : { kind: 'point', year: year ?? undefined, month, day };
    made.push({ meaning, span: { start, end }, rule, inHead });
  }
}

const isStampBlock = (fate: Fate): boolean =>
  fate.kept ? fate.role === 'byline' || fate.role === 'dateline' : fate.reason === 'article_metadata';

/** What the cleaner took it for allows a stamp; one that it took for something else opens with its phrase or its date. */
function mayHoldStamp({ text, units }: Written, { start, end }: Block, fate: Fate, stamps: StampReader): boolean {
  if (isStampBlock(fate)) return true;
  if (!fate.kept && fate.reason !== 'outside_article' && fate.reason !== 'site_info') return false;
  if (stamps.phrases.opens(text, start)) return true;
  if (!fate.kept) return false;
  let at = start;
  while (at < end && !isLetter(units[at]!) && !isDigit(units[at]!)) at++;
  if (at === end || isDigit(units[at]!)) return at < end;
  let to = at + 1;
  while (to < end && isLetter(units[to]!)) to++;
  return HYPHENS.includes(units[to]!) || stamps.reader.lexicon.words.has(text.slice(at, to).toLowerCase());
}

function addStamps(
  made: Candidate[],
  written: Written,
  block: Block,
  fate: Fate,
  inHead: boolean,
  stamps: StampReader,
): void {
  for (const { meaning, start, end } of stamps.datesOf(written, block)) {
    const rule = ruleFor(written.text.slice(block.start, start), written.text.slice(end, block.end), fate, stamps);
    if (rule) made.push({ meaning, span: { start, end }, rule, inHead });
  }
}

/** @param before what of the line stands before the date @param after what stands behind it */
function ruleFor(before: string, after: string, fate: Fate, stamps: StampReader): Candidate['rule'] | null {
  const phrase = stamps.phrases.last(before);
  const isStamp = isStampBlock(fate);
  if (phrase?.kind === 'other') return null;
  if (phrase && (isStamp || phrase.start === 0)) return phrase.kind === 'published' ? 'stamp' : 'update_stamp';
  if (isStamp) return lineRule(fate);
  return fate.kept && ALONE.test(before) && isTime(after) ? 'date_line' : null;
}

const lineRule = (fate: Fate): 'dateline' | 'date_line' =>
  fate.kept && fate.role === 'dateline' ? 'dateline' : 'date_line';

const ALONE = /^[\s\p{P}|·•\d]*$/u;

/** After the date of a line there is at most a clock time with its zone. */
const isTime = (rest: string): boolean =>
  /^[\s\p{P}|·•]*(?:at\s)?[\d:.\s]{0,12}(?:[ap]\.?m\.?)?\s?\(?[A-Z]{0,5}\)?[\s\p{P}]*$/iu.test(rest);

import type { With } from '../core/document.ts';
import type { Block, Fate } from '../core/layers.ts';
import { isDigit, isLetter } from '../text/characters.ts';
import { HYPHENS } from './runs.ts';
import type { Candidate, StampReader, Written } from './stamp-reader.ts';
import { wireDateline } from './wire-dateline.ts';

/** A stamp is short; what is longer is running text. */
const LONGEST_STAMP = 240;
/** A kept paragraph of so many characters opens the body. */
const SHORTEST_OPENING = 80;

/** The dates of a document that may be that of its publication, in order. */
export function candidatesIn({ text, layers }: With<'blocks' | 'cleaning'>, stamps: StampReader): Candidate[] {
  const { blocks, cleaning } = layers;
  const written = stamps.written(text);
  const made: Candidate[] = [];
  let inBody = false;
  for (let n = 0; n < blocks.length; n++) {
    const fate = cleaning[n];
    if (fate === undefined || (inBody && fate.kept && !isStampBlock(fate))) continue;
    const block = blocks[n]!;
    addCandidates(made, written, block, fate, stamps);
    if (fate.kept && fate.role === 'paragraph' && block.end - block.start > SHORTEST_OPENING) inBody = true;
  }
  return made;
}

/** Of blocks that stand before the body, outside the article, or are taken for stamps. */
function addCandidates(made: Candidate[], written: Written, block: Block, fate: Fate, stamps: StampReader): void {
  const dateline = fate.kept && fate.role === 'paragraph' ? wireDateline(written.text, block, stamps) : null;
  if (dateline) made.push(dateline);
  else if (block.end - block.start <= LONGEST_STAMP && mayHoldStamp(written, block, fate, stamps))
    addStamps(made, written, block, fate, stamps);
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

function addStamps(made: Candidate[], written: Written, block: Block, fate: Fate, stamps: StampReader): void {
  for (const { meaning, start, end } of stamps.datesOf(written, block)) {
    const rule = ruleFor(written.text.slice(block.start, start), written.text.slice(end, block.end), fate, stamps);
    if (rule) made.push({ meaning, span: { start, end }, rule });
  }
}

/** @param before what of the line stands before the date @param after what stands behind it */
function ruleFor(before: string, after: string, fate: Fate, stamps: StampReader): Candidate['rule'] | null {
  const phrase = stamps.phrases.last(before);
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

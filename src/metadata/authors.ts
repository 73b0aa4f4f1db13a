import type { MetadataValue } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import { authorOfBiography } from '../text/biography.ts';
import { isOrganisation, isRole, readByline } from '../text/byline.ts';
import { headOf } from '../text/head.ts';
import { readStamp } from '../text/stamp.ts';
import { type Named, nameLine, namesOf } from './names.ts';
import { type Described, found, inRole, oneLine, removedAs } from './values.ts';

/** The words that people are called by, in small letters. */
export type GivenNames = ReadonlySet<string>;

/**
 * Who wrote it: by the byline; else by a line about the headline that was removed but reads as a byline; else by the names beside the
 * date; else by the box that says who the author is.
 */
export function authorValues(document: Described, given: GivenNames): MetadataValue[] {
  const values = bylineValues(document, inRole(document, 'byline'), given);
  if (values.some(isAuthor)) return values;
  const inHead = bylineValues(document, removedInHead(document), given);
  if (inHead.some(isAuthor)) return inHead;
  const beside = besideDate(document, given);
  if (beside.some(isAuthor)) return beside;
  const named = values.length > 0 ? values : inHead;
  return [...named, ...fromBiography(document)];
}

const isAuthor = ({ field }: MetadataValue): boolean => field === 'author';

/** @param blocks lines that may be bylines; the first that is one counts, and those that stand with it */
function bylineValues({ text }: Described, blocks: readonly Span[], given: GivenNames): MetadataValue[] {
  return blocks.flatMap((block) => {
    const byline = readByline(text, block);
    if (!byline) return [];
    const named = byline.authors
      .flatMap((span) => namesOf(text, span, given))
      .map((name) => nameValue(text, name, 'byline'));
    return byline.role ? [...named, roleOrOrganisation(text, byline.role)] : named;
  });
}

const nameValue = (text: string, name: Named, rule: string): MetadataValue =>
  found(name.field, oneLine(text.slice(name.start, name.end)), name, rule);

function roleOrOrganisation(text: string, span: Span): MetadataValue {
  const value = oneLine(text.slice(span.start, span.end));
  const isBody = /^\p{Lu}/u.test(value) && isOrganisation(value) && !isRole(value);
  return found(isBody ? 'author_organisation' : 'author_role', value, span, 'byline');
}

/** The first line about the headline that was removed as what tells of the article and names an author. */
function removedInHead(document: Described): Span[] {
  const { blocks, cleaning } = document.layers;
  const { from, to } = headOf(document);
  const above: number[] = [];
  for (let n = 0; n < to; n++) {
    const fate = cleaning[n]!;
    if (fate.kept || fate.reason !== 'article_metadata' || !readByline(document.text, blocks[n]!)) continue;
    if (n >= from) return [blocks[n]!];
    above.push(n);
  }
  // Further up, where no headline was found, only one that has no like: a list of stories has several.
  return above.length === 1 ? [blocks[above[0]!]!] : [];
}

/** How far from its date a line of names may stand, in blocks. */
const REACH = 2;

/** The names in a line of time, or in a line by itself beside one, or under `By`. */
function besideDate(document: Described, given: GivenNames): MetadataValue[] {
  const { text, layers } = document;
  const { from, title, to } = headOf(document);
  for (let n = from; n < to; n++) {
    const block = layers.blocks[n]!;
    const stamp = readStamp(text, block.start, block.end);
    const isLabel = text.slice(block.start, Math.min(block.end, block.start + 4)).toLowerCase() === 'by';
    if (!isLabel && (stamp === null || stamp.dates.length === 0)) continue;
    const inLine = stamp === null ? [] : inStamp(text, stamp.by, stamp.names, given);
    const named = inLine.length > 0 ? inLine : lineBeside(document, n, Math.max(from, title), to, given);
    if (named.length > 0) return named.map((name) => nameValue(text, name, 'name_line'));
  }
  return [];
}

/** `3 June 2019 by Jane Moran`, `Jane Moran, Port Correspondent 3 June 2019` */
function inStamp(text: string, by: readonly Span[], names: readonly Span[], given: GivenNames): Named[] {
  if (by.length > 0)
    return by.flatMap((span) => (/^\p{Lu}/u.test(text.slice(span.start, span.end)) ? namesOf(text, span, given) : []));
  const [first] = names;
  return first === undefined ? [] : nameLine(text, { start: first.start, end: names.at(-1)!.end }, given);
}

function lineBeside({ text, layers }: Described, at: number, from: number, to: number, given: GivenNames): Named[] {
  for (const n of [at - 1, at + 1, at - REACH, at + REACH]) {
    const fate = layers.cleaning[n];
    if (n < from || n >= to || fate === undefined) continue;
    // What was kept for a heading may be one; right above the date with a role it is none.
    if (fate.kept && !(fate.role === 'heading' && n === at - 1)) continue;
    // A credit too is a name, and that of its agency.
    if (!fate.kept && fate.reason === 'media_caption' && n !== at - 1) continue;
    const named = nameLine(text, layers.blocks[n]!, given);
    if (named.length > (fate.kept ? 1 : 0)) return named;
  }
  return [];
}

function fromBiography(document: Described): MetadataValue[] {
  const values = removedAs(document, 'author_bio').flatMap((block) => {
    const name = authorOfBiography(document.text, block);
    return name ? [found('author', oneLine(document.text.slice(name.start, name.end)), name, 'biography')] : [];
  });
  // One author has one box, sometimes printed twice.
  return values.filter((value, n) => values.findIndex((other) => other.value === value.value) === n);
}

import type { Span } from '../core/span.ts';
import { type StampToken, stampTokens } from './stamp-tokens.ts';

/** A name: two to five capitalised words or initials, or an acronym (`PMOI/MEK`). */
const WORD = "(?:(?:\\p{Lu}\\.){1,3}|\\p{Lu}[\\p{L}\\p{M}'’-]{0,30})";
const PARTICLE = '(?:de|da|di|du|la|le|van|von|der|den|al|el|bin|ibn|ter|dos|del)';
const NAME = `${WORD}(?: (?:${PARTICLE} ){0,2}${WORD}){0,4}`;
const ACRONYM = '\\p{Lu}{2,10}(?:/\\p{Lu}{2,10})?(?![\\p{L}\\p{M}/. ’-])';

const OPENER =
  '(?:(?:Written|Story|Text|Words|Report|Reported|Posted|Published|Analysis|Opinion|Compiled|Reporting|Article)\\s)?[Bb][Yy]:?';
/** `By Jane Moran and Ali Tavan, staff writers` */
const OPENS = new RegExp(`^(?:${OPENER})\\s+(?=${NAME}|${ACRONYM})`, 'u');
/** `An investigative report by ACME,`: what it is, then by whom. */
const WORK_BY = new RegExp(
  `^(?:An?|The|Our)?\\s?[\\p{L} -]{0,60}\\b(?:report|analysis|article|story|essay|column|interview|commentary|review|investigation|dispatch|translation|editorial|feature|piece)\\s[Bb]y:?\\s(?=${NAME}|${ACRONYM})`,
  'iu',
);

const NAMES = new RegExp(
  `^(?:${ACRONYM}|${NAME})(?:(?:,| and| &|;)\\s(?:by\\s)?${NAME}(?=,|;|\\s(?:and|&)\\s|\\s?[|·•]|$))*`,
  'u',
);
const LONGEST = 160;
/** Most lines do not have it, and are no bylines. */
const HAS_BY = /by[:\s]/i;

export interface Byline {
  /** Each person or body named, as spans. */
  readonly authors: readonly Span[];
  /** What stands after the names: `political writer and analyst`. */
  readonly role: Span | null;
}

/** Whether a block is a byline with a cue. */
export const hasByline = (text: string, block: Span): boolean => namesIn(text, block) !== null;

/** The names of a byline, from where on they stand in its line. */
function namesIn(text: string, { start, end }: Span): { line: string; from: number; names: string } | null {
  if (end - start > LONGEST) return null;
  const line = text.slice(start, end);
  if (!HAS_BY.test(line)) return null;
  const opener = OPENS.exec(line) ?? WORK_BY.exec(line);
  if (!opener) return null;
  const from = opener[0].length;
  const named = line.slice(0, ofNames(line, from));
  const names = NAMES.exec(named.slice(from));
  return names && { line: named, from, names: names[0] };
}

/** Where the names of a byline end at the latest: before the date or time, before a role that is printed on to a name (`MoranStaff Writer`). */
function ofNames(line: string, from: number): number {
  const glued = GLUED_ROLE.exec(line.slice(from))?.index;
  const end = glued === undefined ? line.length : from + glued;
  const tokens = stampTokens(line, from, end);
  const at = tokens?.findIndex((_, n) => startsTime(tokens, n)) ?? -1;
  return at < 0 ? end : trimmed(line, tokens![at]!.start);
}

const GLUED_ROLE =
  /(?<=\p{Ll})(?=\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20}){0,2} (?:Writer|Reporter|Editor|Columnist|Correspondent|Producer|Contributor)\b)/u;

/** A number, a month or weekday before one, or the `on` before these. */
function startsTime(tokens: readonly StampToken[], at: number): boolean {
  for (let n = at; n < tokens.length; n++) {
    const { kind } = tokens[n]!;
    if (kind === 'number') return true;
    const leads = kind === 'month' || kind === 'weekday' || (kind === 'link' && n === at);
    if (!leads && !(kind === 'separator' && n > at)) return false;
  }
  return false;
}

const trimmed = (line: string, end: number): number => line.slice(0, end).replace(/[\s,;|·•@–—-]{1,10}$/u, '').length;

/** Reads a block as a byline with a cue. @returns null when it is none; offsets in UTF-16 of `text`. */
export function readByline(text: string, block: Span): Byline | null {
  const found = namesIn(text, block);
  if (!found) return null;
  const { line, from, names } = found;
  const authors = splitNames(names, block.start + from);
  const rest = /^(?:\s?[,|·•–—-]\s?|\s\()(?<role>[\p{L}][^|·•()]{2,100}?)[,.)]?\s*$/u.exec(
    line.slice(from + names.length),
  );
  const role = rest?.groups?.role;
  if (role === undefined || /\d/.test(role)) return { authors, role: null };
  const start = block.start + from + names.length + rest![0].indexOf(role);
  return { authors, role: { start, end: start + role.length } };
}

/** The names of a list, as spans; a degree behind a name is none. */
export function splitNames(names: string, offset: number): Span[] {
  const spans: Span[] = [];
  for (const match of names.matchAll(/(?:(?!,(?:\s|\p{Lu})|;\s|\s(?:and|&)\s).)+/gu)) {
    const name = match[0].replace(/^(?:,|;|\s|(?:and|&|by)\s)+/u, '');
    if (name === '' || (spans.length > 0 && DEGREE.test(name))) continue;
    const start = offset + match.index + match[0].length - name.length;
    spans.push({ start, end: start + once(name.trimEnd()).length });
  }
  return spans;
}

const DEGREE =
  /^(?:Ph\.?D|M\.?D|M\.?S|M\.?Sc|M\.?A|M\.?P\.?H|M\.?B\.?A|B\.?A|B\.?S|B\.?Sc|R\.?D|R\.?N|R\.?D\.?N|A\.?P\.?D|J\.?D|D\.?O|D\.?D\.?S|D\.?V\.?M|C\.?P\.?A|Esq|Jr|Sr)\.?$/u;

/** A name that is printed twice, once. */
function once(name: string): string {
  const half = name.slice(0, name.length >> 1);
  return name.length > 3 && name === `${half} ${half}` ? half : name;
}

/** An acronym, a name that opens with one (`HTN Sports`) or with an article, or one with the words of an organisation is no person. */
const ACRONYMS = /^(?:\p{Lu}{2,10}(?:\/\p{Lu}{2,10})*$|\p{Lu}{3,10} \p{Lu}\p{Ll}|The )/u;
const ORGANISATION =
  /(?<![\p{L}])(?:Staff|Agency|Press|News|Reuters|Council|Committee|Association|Institute|Foundation|Team|Desk|Bureau|Agence|Center|Centre|Network|Times|Post|Journal|Magazine|Insider|Business|Wire|Today|Media|Services?|Editors|Editorial Board|Reporters|Correspondents)(?![\p{L}])/iu;
export const isOrganisation = (name: string): boolean =>
  name.length <= 80 && (ACRONYMS.test(name) || ORGANISATION.test(name));

const ROLE =
  /(?<![\p{L}])(?:Reporter|Writer|Editor|Editor-at-large|Correspondent|Columnist|Producer|Contributor|Analyst|Journalist|Photographer|Critic|Fellow)(?![\p{L}])/iu;
/** Whether words say what someone does at a publication: `Staff Reporter`, `Chief Political Correspondent`. */
export const isRole = (words: string): boolean => words.length <= 100 && ROLE.test(words);

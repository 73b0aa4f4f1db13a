import type { Span } from '../core/span.ts';

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
  const names = NAMES.exec(line.slice(from));
  return names && { line, from, names: names[0] };
}

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

function splitNames(names: string, offset: number): Span[] {
  const spans: Span[] = [];
  for (const match of names.matchAll(/(?:(?!,\s|;\s|\s(?:and|&)\s).)+/gu)) {
    const name = match[0].replace(/^(?:,|;|\s|(?:and|&|by)\s)+/u, '');
    if (name === '') continue;
    const start = offset + match.index + match[0].length - name.length;
    spans.push({ start, end: start + name.trimEnd().length });
  }
  return spans;
}

/** An acronym or a name with the words of an organisation is no person. */
const ORGANISATION =
  /^(?:\p{Lu}{2,10}(?:\/\p{Lu}{2,10})*|.*\b(?:Staff|Agency|Press|News|Reuters|Council|Committee|Association|Institute|Foundation|Team|Desk|Bureau|Agence|Center|Centre|Network|Times|Post|Editors|Editorial Board|Reporters|Correspondents)\b.*)$/u;
export const isOrganisation = (name: string): boolean => name.length <= 80 && ORGANISATION.test(name);

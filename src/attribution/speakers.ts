import type { Token } from '../core/layers.ts';
import type { SourceKind } from '../schema/vocabulary.ts';
import type { NameIndex } from './name-index.ts';
import type { Named } from './named.ts';
import type { RoleLexicon } from './roles.ts';
import type { Subject } from './subjects.ts';
import { tagsOf } from './tag-sets.ts';
import { isNoun, isProper } from './word-classes.ts';

export interface Speaker {
  /** Canonical; null when unnamed, unknown or several. */
  name: string | null;
  kind: Exclude<SourceKind, 'author'>;
  start: number;
  end: number;
}

const STOPS = tagsOf('IN TO WDT WP WRB VB VBD VBZ VBP VBG VBN MD , : (');
const CORE = tagsOf('NN NNS NNP NNPS CD PRP PRP$ DT');

/** @returns the source that a noun phrase names; pronouns are not resolved here. */
export function speakerOf(
  text: string,
  tokens: readonly Token[],
  subject: Subject,
  names: NameIndex,
  roles: RoleLexicon,
): Speaker {
  const start = tokens[subject.from]!.start;
  const core = coreEnd(tokens, subject, names);
  const named = nameEndingAt(names, start, tokens[core - 1]!.end);
  if (named) {
    const name = isJoined(tokens, subject.from, core, names) ? null : named.canonical;
    return { name, kind: kindOf(named), start, end: tokens[core - 1]!.end };
  }
  const end = tokens[commaIn(tokens, subject, core) - 1]!.end;
  const role = roles.of(tokens[core - 1]!);
  const beside =
    role?.kind === 'organisation' || role?.kind === 'publication' ? null : besideRole(tokens, subject, core, names);
  if (beside) return { name: beside.canonical, kind: kindOf(beside), start, end: Math.max(end, beside.end) };
  if (!role || role.kind === 'person' || role.plural || !nameWithin(names, start, tokens[core - 1]!.end))
    return { name: null, kind: 'unnamed', start, end };
  return { name: phraseName(text, tokens, subject.from, core), kind: role.kind, start, end };
}

/** Whether a name stands before an `and` of the phrase: `Mr. Adams and Mr. Brown` are not Mr. Brown. */
function isJoined(tokens: readonly Token[], from: number, to: number, names: NameIndex): boolean {
  for (let at = from + 1; at < to; at++)
    if (tokens[at]!.tag === 'CC' && nameEndingAt(names, tokens[from]!.start, tokens[at - 1]!.end)) return true;
  return false;
}

const kindOf = ({ kind }: Named): Speaker['kind'] =>
  kind === 'organisation' || kind === 'publication' ? kind : kind === 'place' ? 'organisation' : 'person';

/** Behind the head of a phrase: before what hangs on it (`of the council`, `who lives there`), unless a name goes on there. */
function coreEnd(tokens: readonly Token[], { from, to }: Subject, names: NameIndex): number {
  let nouns = false;
  for (let at = from; at < to; at++) {
    const { tag } = tokens[at]!;
    if (nouns && STOPS.has(tag)) {
      const name = names.list[names.after(tokens[at - 1]!.start)];
      if (!name || name.start > tokens[at - 1]!.start || name.end <= tokens[at]!.start) return at;
      while (at + 1 < to && tokens[at + 1]!.start < name.end) at++;
    } else nouns ||= CORE.has(tag);
  }
  return to;
}

/** Behind the last token before the first comma or bracket, or before a participle that hangs on the core. */
function commaIn(tokens: readonly Token[], { from, to }: Subject, core = to): number {
  for (let at = from + 1; at < to; at++)
    if (tokens[at]!.text === ',' || tokens[at]!.tag === '(' || (at === core && tokens[at]!.tag === 'VBG')) return at;
  return to;
}

function nameEndingAt(names: NameIndex, start: number, end: number): Named | null {
  const name = names.list[names.after(end - 1)];
  return name && name.end === end && name.start >= start ? name : null;
}

function nameWithin(names: NameIndex, start: number, end: number): boolean {
  const name = names.list[names.after(start)];
  return name !== undefined && name.start < end;
}

/** `the chairman, Phil Adams,` and `the secretary of the council Phil Adams`: a name beside the role. */
function besideRole(tokens: readonly Token[], subject: Subject, core: number, names: NameIndex): Named | null {
  const comma = commaIn(tokens, subject);
  const behind =
    comma < subject.to && tokens[comma]!.text === ',' ? names.list[names.after(tokens[comma]!.end)] : undefined;
  if (behind && behind.kind === 'person' && startsAt(tokens, comma + 1, behind.start)) return behind;
  const last = nameEndingAt(names, tokens[core - 1]!.end, tokens[comma - 1]!.end);
  if (last?.kind !== 'person') return null;
  for (let at = core; at + 1 < tokens.length && tokens[at]!.end <= last.start; at++)
    if (tokens[at + 1]!.start === last.start) return isNoun(tokens[at]!.tag) ? last : null;
  return null;
}

const NOT_NAMING = tagsOf('DT PRP$ CD');
/** `the Alexa ranking website` is called Alexa ranking website. */
function phraseName(text: string, tokens: readonly Token[], from: number, to: number): string {
  const first = NOT_NAMING.has(tokens[from]!.tag) ? from + 1 : from;
  return text
    .slice(tokens[Math.min(first, to - 1)]!.start, tokens[to - 1]!.end)
    .replace(/['’]s\b/g, '')
    .replace(/\s+/g, ' ');
}

/** Whether only titles stand between a token and a name: `, Mullah Ahmad Khatami`. */
function startsAt(tokens: readonly Token[], from: number, start: number): boolean {
  for (let at = from; at < tokens.length && at < from + 6; at++) {
    if (tokens[at]!.start === start) return true;
    if (!isProper(tokens[at]!.tag) && tokens[at]!.text !== '.') return false;
  }
  return false;
}

import { type Cue, type CueLexicon, follows, wordsOf } from './cues.ts';
import { accordingTo, adverbial, impersonal, isDefinite, nominal } from './phrasal.ts';
import { BACK, type Report } from './report.ts';
import type { Statement } from './statement.ts';
import { verbal } from './verbal.ts';

const NONE: readonly Report[] = [];

/** @returns the reports of a statement, in the order of their cues. */
export function findReports(statement: Statement, lexicon: CueLexicon): readonly Report[] {
  const { tokens, cues } = statement;
  let reports: Report[] | null = null;
  let floor = 0;
  for (let n = 0; n < cues.length; n++) {
    const at = cues[n]!;
    const list = at < floor ? undefined : lexicon.of(tokens[at]!);
    if (list === undefined) continue;
    const report = firstRead(statement, at, list, Math.max(floor, at - BACK), reports ?? NONE, lexicon.nearer);
    if (report === null || depth(reports ?? NONE, at) > DEEPEST) continue;
    if (reports === null) reports = [report];
    else reports.push(report);
    floor = Math.max(at + 1, report.words.to);
  }
  return reports ?? NONE;
}

/** The longest of the cues at a token that makes sense there: `point to` before `point`, the noun where the verb does not fit. */
function firstRead(
  statement: Statement,
  at: number,
  list: readonly Cue[],
  floor: number,
  before: readonly Report[],
  nearer: ReadonlySet<string>,
): Report | null {
  for (const cue of list) {
    if (!follows(statement.tokens, at, cue)) continue;
    const report = read(statement, at, cue, floor, before, nearer);
    if (report) return report;
  }
  return null;
}

function read(
  statement: Statement,
  at: number,
  cue: Cue,
  floor: number,
  before: readonly Report[],
  nearer: ReadonlySet<string>,
): Report | null {
  const { tokens } = statement;
  switch (cue.kind) {
    case 'preposition':
      return accordingTo(tokens, wordsOf(cue, at), cue);
    case 'definite':
      return isDefinite(tokens, at, at + 1) ? accordingTo(tokens, wordsOf(cue, at), cue) : null;
    case 'impersonal':
      return impersonal(tokens, wordsOf(cue, at), cue);
    case 'adverb':
      return adverbial(tokens, wordsOf(cue, at), cue);
    case 'noun':
      return nominal(tokens, wordsOf(cue, at), cue, floor);
    case 'verb':
      return verbal(statement, at, cue, floor, before, nearer);
  }
}

/** Reports inside reports: `he said she said it was said that`. Deeper ones are no language, and would repeat the text for each. */
const DEEPEST = 4;

function holds({ contents }: Report, at: number): boolean {
  for (const { from, to } of contents) if (from <= at && at < to) return true;
  return false;
}

function depth(reports: readonly Report[], at: number): number {
  let inside = 0;
  for (let n = reports.length - 1; n >= 0 && n > reports.length - 2 * DEEPEST; n--)
    if (holds(reports[n]!, at)) inside++;
  return inside;
}

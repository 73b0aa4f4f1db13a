import type { Token } from '../core/layers.ts';
import { type Cue, type CueLexicon, follows } from './cues.ts';
import { accordingTo, adverbial, impersonal, nominal } from './phrasal.ts';
import { BACK, type Report } from './report.ts';
import { verbal } from './verbal.ts';
import type { Range } from './word-classes.ts';

const NONE: readonly Report[] = [];

/** @returns the reports of a statement, in the order of their cues. */
export function findReports(tokens: readonly Token[], lexicon: CueLexicon): readonly Report[] {
  let reports: Report[] | null = null;
  let floor = 0;
  for (let at = 0; at < tokens.length; at++) {
    const list = lexicon.at(tokens, at);
    if (list === undefined) continue;
    const report = firstRead(tokens, at, list, Math.max(floor, at - BACK), reports ?? NONE, lexicon.nearer);
    if (report === null || depth(reports ?? NONE, at) > DEEPEST) continue;
    if (reports === null) reports = [report];
    else reports.push(report);
    floor = report.words.to;
    at = Math.max(at, report.words.to - 1);
  }
  return reports ?? NONE;
}

/** The longest of the cues at a token that makes sense there: `point to` before `point`, the noun where the verb does not fit. */
function firstRead(
  tokens: readonly Token[],
  at: number,
  list: readonly Cue[],
  floor: number,
  before: readonly Report[],
  nearer: ReadonlySet<string>,
): Report | null {
  for (const cue of list) {
    if (!follows(tokens, at, cue)) continue;
    const report = read(tokens, { from: at, to: at + 1 + cue.rest.length }, cue, floor, before, nearer);
    if (report) return report;
  }
  return null;
}

function read(
  tokens: readonly Token[],
  words: Range,
  cue: Cue,
  floor: number,
  before: readonly Report[],
  nearer: ReadonlySet<string>,
): Report | null {
  switch (cue.kind) {
    case 'preposition':
      return accordingTo(tokens, words, cue);
    case 'impersonal':
      return impersonal(tokens, words, cue);
    case 'adverb':
      return adverbial(tokens, words, cue);
    case 'noun':
      return nominal(tokens, words, cue, floor);
    case 'verb':
      return verbal(tokens, words, cue, floor, before, nearer);
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

import type { Token } from '../core/layers.ts';
import { carriedScope, takesUp } from './carried.ts';
import type { CueLexicon } from './cues.ts';
import { readLabel } from './label.ts';
import { attributeLoose } from './loose.ts';
import type { Marked } from './marks.ts';
import { Memory } from './memory.ts';
import { firstPlaced, ofOthers, ownersOf } from './owners.ts';
import { type Report, TOPIC } from './report.ts';
import { findReports } from './reports.ts';
import { type Attributed, type Draft, hearsay, type Scope } from './rows.ts';
import type { Speaker } from './speakers.ts';
import type { Statement } from './statement.ts';
import { isAllMarked, isTitle, isWhole } from './stretches.ts';
import { clauseSubject } from './subjects.ts';
import type { Who } from './who.ts';

/** The longest statement that leads to a quotation, in tokens. */
const LEAD = 80;

/** For the many statements without cues, and without marks. */
const NO_REPORTS: readonly Report[] = [];
const UNOWNED: readonly null[] = [];
const NONE_TAKEN: boolean[] = [];

/** Reads the statements of one document in order. */
export class Reader {
  readonly drafts: Draft[] = [];
  readonly scopes: Scope[] = [];
  private readonly text: string;
  private readonly marked: readonly Marked[];
  private readonly cues: CueLexicon;
  private readonly who: Who;
  private readonly memory: Memory;

  constructor(text: string, marked: readonly Marked[], cues: CueLexicon, who: Who) {
    this.text = text;
    this.marked = marked;
    this.cues = cues;
    this.who = who;
    this.memory = new Memory(who);
  }

  read(statement: Statement): void {
    const { tokens, quoted } = statement;
    const reports = this.reportsOf(statement);
    const owners = quoted.length === 0 ? UNOWNED : ownersOf(reports, tokens, quoted);
    const taken = quoted.length === 0 ? NONE_TAKEN : quoted.map(() => false);
    let speaker: Speaker | null = null;
    for (const report of reports) {
      speaker = report.subject && this.who.of(tokens, report.subject, this.memory.heard?.speaker ?? null);
      this.draft(statement, report, speaker, owners, taken);
    }
    if (quoted.length > 0 && taken.includes(false)) this.loose(statement, taken);
    if (reports.length === 0 && quoted.length === 0) this.carry(statement);
    this.lead(statement, speaker);
    if (quoted.length === 0) this.memory.pass(statement);
  }

  /** What the statement reports, in the order of the cues, the author's own voice left out. */
  private reportsOf(statement: Statement): readonly Report[] {
    const { tokens, cues } = statement;
    const others = cues.length === 0 ? NO_REPORTS : ofOthers(findReports(statement, this.cues), tokens);
    const label = readLabel(tokens);
    return label && this.who.isKnown(tokens, label.subject) ? [label, ...others] : others;
  }

  /** `Of those, 40 were closed` behind what someone reported in the same paragraph. */
  private carry({ tokens, block, sentence }: Statement): void {
    const before = this.drafts.at(-1);
    if (!before?.by.speaker || !before.by.answers || this.memory.heard?.block !== block) return;
    if (!takesUp(tokens) || !this.lastSentence(before, sentence)) return;
    this.scopes.push(carriedScope(this.text, tokens, before.by.speaker, before.by));
  }

  /** Whether a quotation stands in the sentence right before, or a sentence carried from it does. */
  private lastSentence({ sentence }: Draft, at: number): boolean {
    const carried = this.scopes.at(-1);
    const from = carried?.rule === 'quotes/carried' ? this.who.sentenceAt(carried.start) : -1;
    return sentence === at - 1 || from === at - 1;
  }

  private draft(
    statement: Statement,
    report: Report,
    speaker: Speaker | null,
    owners: readonly (Report | null)[],
    taken: boolean[],
  ): void {
    const { tokens, block } = statement;
    const { cue, words, rule, negated } = report;
    const spoken = this.text.slice(tokens[words.from]!.start, tokens[words.to - 1]!.end);
    const hedged = cue.stance === 'hedges';
    const by: Attributed = { speaker, cue: spoken, negated, hedged, answers: true, rule };
    let first: Draft | null = null;
    for (const { from, to } of report.contents) {
      const start = tokens[from]!.start;
      const end = tokens[to - 1]!.end;
      if (report.hearsay) {
        this.scopes.push(hearsay(start, end, spoken, rule));
        continue;
      }
      if (!isAllMarked(tokens, { from, to })) {
        const said = TOPIC.has(cue.act) ? { ...by, answers: false } : by;
        const draft = this.add(start, end, 'indirect', first, said);
        first ??= draft;
      }
      first = this.takeMarked(statement, report, from, to, first, by, owners, taken);
    }
    if (speaker) this.memory.heard = { speaker, block };
  }

  /** The marked stretches of tokens [from, to) that a report owns. @returns the first piece of its utterance. */
  private takeMarked(
    statement: Statement,
    report: Report,
    from: number,
    to: number,
    before: Draft | null,
    by: Attributed,
    owners: readonly (Report | null)[],
    taken: boolean[],
  ): Draft | null {
    const { tokens, quoted } = statement;
    let first = before;
    for (let n = firstPlaced(quoted, from); n < quoted.length && quoted[n]!.at < to; n++) {
      if (owners[n] !== report) continue;
      taken[n] = true;
      const { at, stretch } = quoted[n]!;
      const marked = this.marked[stretch]!;
      if (report.rule === 'quotes/label' && !isWhole(this.text, marked, tokens, at)) continue; // headlines
      if (report.cue.act === 'call' || !isTitle(this.text, marked, tokens, at))
        first = this.quote(statement, at, marked, first, by);
    }
    return first;
  }

  private quote(statement: Statement, at: number, marked: Marked, first: Draft | null, by: Attributed): Draft {
    const type = isWhole(this.text, marked, statement.tokens, at) ? 'direct' : 'partial';
    const draft = this.add(marked.start, marked.end, type, first ?? this.opened(statement, by), by);
    this.memory.last = { draft: first ?? draft, block: statement.block, open: !marked.closed };
    return first ?? draft;
  }

  private add(start: number, end: number, type: Draft['type'], first: Draft | null, by: Attributed): Draft {
    const draft: Draft = { start, end, sentence: this.who.sentenceAt(start), type, first, by, row: -1 };
    this.drafts.push(draft);
    return draft;
  }

  /** The paragraphs before whose quotation was never closed: the speaker whom the last one names said all of them. */
  private opened({ block }: Statement, { speaker, cue }: Attributed): Draft | null {
    const { last } = this.memory;
    if (!last?.open || last.block === block || !speaker) return null;
    const first = last.draft;
    if (first.by.speaker) return null;
    for (let n = this.drafts.length - 1; n >= 0; n--) {
      const piece = this.drafts[n]!;
      if (piece === first || piece.first === first) piece.by = { ...piece.by, speaker, cue };
      else break;
    }
    return first;
  }

  /** The marked stretches that no cue of their own statement takes. */
  private loose(statement: Statement, taken: readonly boolean[]): void {
    const { tokens, quoted, block } = statement;
    const alone = isAllMarked(tokens, { from: 0, to: tokens.length });
    for (let n = 0; n < quoted.length; n++) {
      if (taken[n]) continue;
      const { at, stretch } = quoted[n]!;
      const marked = this.marked[stretch]!;
      const found = attributeLoose(this.text, tokens, block, at, marked, alone, this.who, this.memory);
      if (found) this.quote(statement, at, marked, found.first, found.by);
    }
  }

  /** `She said:`, `Here is what Adams wrote:` hand over what stands in the next statement or paragraph. */
  private lead({ tokens, quoted }: Statement, speaker: Speaker | null): void {
    if (tokens.length > 0 && tokens[tokens.length - 1]!.text === ':') this.handOver(tokens, speaker);
    else if (quoted.length === 0) this.memory.pending = null;
  }

  private handOver(tokens: readonly Token[], speaker: Speaker | null): void {
    const cue = tokens.findLast((token) => this.cues.of(token)?.some(({ kind }) => kind === 'verb'));
    this.memory.pending = { speaker: speaker ?? this.leader(tokens), cue: cue?.text ?? ':' };
    this.memory.last = null;
  }

  private leader(tokens: readonly Token[]): Speaker | null {
    const subject = clauseSubject(tokens, Math.max(0, tokens.length - LEAD), tokens.length);
    return subject ? this.who.of(tokens, subject, this.memory.heard?.speaker ?? null) : this.who.firstName(tokens);
  }
}

import type { Block, QuoteLayer, Sentence, Token } from '../core/layers.ts';
import { carriedScope, takesUp } from './carried.ts';
import type { CueLexicon } from './cues.ts';
import { withGenders } from './genders.ts';
import { readLabel } from './label.ts';
import type { Marked } from './marks.ts';
import type { Named } from './names.ts';
import { learnOffices } from './offices.ts';
import { isOwnVoice, ownersOf } from './owners.ts';
import { type Report, TOPIC } from './report.ts';
import { findReports } from './reports.ts';
import type { RoleLexicon } from './roles.ts';
import { type Attributed, attributed, byOf, type Draft, hearsay, type Scope, toLayer } from './rows.ts';
import { indexNames, type Speaker } from './speakers.ts';
import { frame, type Statement } from './statements.ts';
import { isAllMarked, isTitle, isWhole, signature, speakerLabel } from './stretches.ts';
import { clauseSubject } from './subjects.ts';
import { Who } from './who.ts';

export interface Knowledge {
  readonly cues: CueLexicon;
  readonly roles: RoleLexicon;
}

/** Finds what the document quotes and reports, and who answers for it. Linear in the tokens. */
export function findQuotations(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  names: readonly Named[],
  knowledge: Knowledge,
): QuoteLayer {
  const { marked, statements } = frame(text, blocks, sentences, tokens, knowledge.cues);
  const offices = learnOffices(tokens, names, knowledge.roles);
  const who = new Who(
    text,
    sentences,
    marked,
    indexNames(withGenders(names, tokens, knowledge.roles)),
    knowledge.roles,
    offices,
  );
  const reader = new Reader(text, marked, knowledge.cues, who);
  for (const statement of statements) reader.read(statement);
  return toLayer(text, reader.drafts, reader.scopes);
}

/** A report with its speaker found. */
interface Heard {
  report: Report;
  speaker: Speaker | null;
}

/** The longest statement that leads to a quotation, in tokens. */
const LEAD = 80;

/** Reads the statements of one document in order and remembers who spoke last. */
class Reader {
  readonly drafts: Draft[] = [];
  readonly scopes: Scope[] = [];
  readonly text: string;
  readonly marked: readonly Marked[];
  readonly cues: CueLexicon;
  readonly who: Who;
  /** The last quotation in marks and where it stood. */
  private last: { draft: Draft; block: number; open: boolean } | null = null;
  /** The last source, also of reported speech. */
  private heard: { speaker: Speaker; block: number } | null = null;
  /** The first name of the statement before: its likely subject. */
  private named: { speaker: Speaker; block: number } | null = null;
  /** A statement that ends in a colon hands what follows to its speaker. */
  private pending: { speaker: Speaker | null; cue: string } | null = null;

  constructor(text: string, marked: readonly Marked[], cues: CueLexicon, who: Who) {
    this.text = text;
    this.marked = marked;
    this.cues = cues;
    this.who = who;
  }

  read(statement: Statement): void {
    const { tokens, quoted, block } = statement;
    const found = findReports(tokens, this.cues).filter((report) => !isOwnVoice(tokens, report));
    const label = readLabel(tokens);
    const reports = label && this.who.isKnown(tokens, label.subject) ? [label, ...found] : found;
    const free = new Set(quoted.keys());
    const owners = ownersOf(reports, tokens, quoted);
    let last: Heard | null = null;
    for (const report of reports) {
      last = {
        report,
        speaker: report.subject ? this.who.of(tokens, report.subject, this.heard?.speaker ?? null) : null,
      };
      this.draft(statement, report, last.speaker, owners, free);
    }
    if (free.size > 0) {
      const alone = isAllMarked(tokens, { from: 0, to: tokens.length });
      for (const at of free) this.loose(statement, at, alone);
    }
    this.carry(statement, reports.length > 0);
    this.lead(statement, last);
    const named = quoted.size === 0 ? this.who.firstName(tokens) : null;
    if (named) this.named = { speaker: named, block };
  }

  /** `Of those, 40 were closed` behind what someone reported in the same paragraph. */
  private carry({ tokens, quoted, block, sentence }: Statement, reported: boolean): void {
    const before = this.drafts.at(-1);
    if (reported || quoted.size > 0 || !before?.speaker || !before.answers) return;
    if (this.heard?.block !== block || !this.lastSentence(before, sentence) || !takesUp(tokens)) return;
    this.scopes.push(carriedScope(this.text, tokens, before.speaker, before));
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
    owners: ReadonlyMap<number, Report>,
    free: Set<number>,
  ): void {
    const { tokens, quoted, block } = statement;
    const cue = this.text.slice(tokens[report.words.from]!.start, tokens[report.words.to - 1]!.end);
    const hedged = report.cue.stance === 'hedges';
    const common = { ...attributed(speaker, cue, report.rule), negated: report.negated, hedged };
    let first: Draft | null = null;
    for (const { from, to } of report.contents) {
      const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
      if (report.hearsay) {
        this.scopes.push(hearsay(start, end, cue, report.rule));
        continue;
      }
      if (!isAllMarked(tokens, { from, to })) {
        const answers = !TOPIC.has(report.cue.act);
        const draft: Draft = {
          start,
          end,
          sentence: this.who.sentenceAt(start),
          type: 'indirect',
          first,
          ...common,
          answers,
        };
        first ??= draft;
        this.drafts.push(draft);
      }
      for (let at = from; at < to; at++) {
        if (owners.get(at) !== report) continue;
        free.delete(at);
        const n = quoted.get(at)!;
        if (report.rule === 'quotes/label' && !isWhole(this.text, this.marked[n]!, tokens, at)) continue; // headlines
        if (report.cue.act === 'call' || !isTitle(this.text, this.marked[n]!, tokens, at))
          first = this.quote(statement, at, n, first, common);
      }
    }
    if (speaker) this.heard = { speaker, block };
  }

  private quote(statement: Statement, at: number, n: number, first: Draft | null, by: Attributed): Draft {
    const { start, end, closed } = this.marked[n]!;
    const type = isWhole(this.text, this.marked[n]!, statement.tokens, at) ? 'direct' : 'partial';
    const draft: Draft = {
      start,
      end,
      sentence: this.who.sentenceAt(start),
      type,
      first: first ?? this.opened(statement, by),
      ...by,
    };
    this.drafts.push(draft);
    this.last = { draft: first ?? draft, block: statement.block, open: !closed };
    return first ?? draft;
  }

  /** The paragraphs before whose quotation was never closed: the speaker whom the last one names said all of them. */
  private opened({ block }: Statement, { speaker, cue }: Attributed): Draft | null {
    if (!this.last?.open || this.last.block === block || !speaker) return null;
    const first = this.last.draft;
    if (first.speaker) return null;
    for (let n = this.drafts.length - 1; n >= 0; n--) {
      const piece = this.drafts[n]!;
      if (piece === first || piece.first === first) Object.assign(piece, { speaker, cue });
      else break;
    }
    return first;
  }

  /** A marked stretch that no cue of its own statement takes: it may go on with what was quoted or said before. */
  private loose(statement: Statement, at: number, alone: boolean): void {
    const { tokens, quoted, block } = statement;
    const n = quoted.get(at)!;
    if (isTitle(this.text, this.marked[n]!, tokens, at)) return;
    const label = speakerLabel(this.text, this.marked[n]!.start);
    if (label && at === 0) {
      this.quote(
        statement,
        at,
        n,
        null,
        attributed(this.who.labelled(label, this.marked[n]!.start), ':', 'quotes/label'),
      );
      return;
    }
    const signed = alone ? null : signature(tokens, at);
    if (signed) {
      const speaker = this.who.of(tokens, signed, null);
      this.quote(statement, at, n, null, attributed(speaker, tokens[at + 1]!.text, 'quotes/signature'));
      return;
    }
    if (!alone && at !== 0) return;
    const before = this.last;
    if (before && (before.block === block || before.open)) {
      this.quote(statement, at, n, before.draft, { ...byOf(before.draft), rule: 'quotes/goes-on' });
    } else if (this.pending) {
      this.quote(statement, at, n, null, attributed(this.pending.speaker, this.pending.cue, 'quotes/colon'));
    } else if (alone) {
      this.quote(statement, at, n, null, attributed(this.nearest(block), null, 'quotes/alone'));
    }
  }

  /** Who likely speaks in a quotation that stands alone: whom its paragraph reported or named last, else who was quoted last. */
  private nearest(block: number): Speaker | null {
    if (this.heard?.block === block) return this.heard.speaker;
    if (this.named?.block === block) return this.named.speaker;
    return this.last && this.last.draft.rule !== 'quotes/signature' ? this.last.draft.speaker : null;
  }

  /** `She said:`, `Here is what Adams wrote:` hand over what stands in the next statement or paragraph. */
  private lead(statement: Statement, last: Heard | null): void {
    const { tokens, quoted } = statement;
    if (tokens.at(-1)?.text !== ':') {
      if (quoted.size === 0) this.pending = null;
      return;
    }
    const cue = tokens.findLast(({ lower }) => this.cues.get(lower)?.some(({ kind }) => kind === 'verb'));
    const subject = clauseSubject(tokens, Math.max(0, tokens.length - LEAD), tokens.length);
    const speaker =
      last?.speaker ??
      (subject ? this.who.of(tokens, subject, this.heard?.speaker ?? null) : this.who.firstName(tokens));
    this.pending = { speaker, cue: cue?.text ?? ':' };
    this.last = null;
  }
}

import type { Block, QuoteLayer, Sentence, Token } from '../core/layers.ts';
import type { CueLexicon } from './cues.ts';
import type { Marked } from './marks.ts';
import type { Named } from './names.ts';
import { ownersOf } from './owners.ts';
import { isPronoun, resolvePronoun } from './pronouns.ts';
import { findReports, type Report } from './reports.ts';
import type { RoleLexicon } from './roles.ts';
import { type Draft, type Scope, toLayer } from './rows.ts';
import { indexNames, type NameIndex, type Speaker, speakerOf } from './speakers.ts';
import { frame, type Statement } from './statements.ts';
import { isAllMarked, isTitle, isWhole, signature, speakerLabel } from './stretches.ts';
import { clauseSubject, type Subject } from './subjects.ts';

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
  const { marked, statements } = frame(text, blocks, sentences, tokens);
  const reader = new Reader(text, sentences, marked, indexNames(names), knowledge);
  for (const statement of statements) reader.read(statement);
  return toLayer(text, reader.drafts, reader.scopes);
}

/** What all quotations of one attribution share. */
type Attributed = Pick<Draft, 'speaker' | 'cue' | 'negated' | 'hedged' | 'answers' | 'rule'>;

const attributed = (speaker: Speaker | null, cue: string | null, rule: string): Attributed => ({
  speaker,
  cue,
  negated: false,
  hedged: false,
  answers: true,
  rule,
});

const byOf = ({ speaker, cue, negated, hedged, answers, rule }: Draft): Attributed => ({
  speaker,
  cue,
  negated,
  hedged,
  answers,
  rule,
});

/** Acts whose noun phrase is a topic in the words of the author, not an assertion of the source. */
const TOPIC = new Set(['refer', 'criticise', 'question', 'praise', 'dismiss']);

/** The longest statement that leads to a quotation, in tokens. */
const LEAD = 80;

/** Reads the statements of one document in order and remembers who spoke last. */
class Reader {
  readonly drafts: Draft[] = [];
  readonly scopes: Scope[] = [];
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly marked: readonly Marked[];
  readonly names: NameIndex;
  readonly knowledge: Knowledge;
  /** The last quotation in marks and where it stood. */
  private last: { draft: Draft; block: number; open: boolean } | null = null;
  /** The last source, also of reported speech. */
  private heard: { speaker: Speaker; block: number } | null = null;
  /** The first name of the statement before: its likely subject. */
  private named: { speaker: Speaker; block: number } | null = null;
  /** A statement that ends in a colon hands what follows to its speaker. */
  private pending: { speaker: Speaker | null; cue: string } | null = null;

  constructor(
    text: string,
    sentences: readonly Sentence[],
    marked: readonly Marked[],
    names: NameIndex,
    knowledge: Knowledge,
  ) {
    this.text = text;
    this.sentences = sentences;
    this.marked = marked;
    this.names = names;
    this.knowledge = knowledge;
  }

  read(statement: Statement): void {
    const { tokens, quoted, block } = statement;
    const reports = findReports(tokens, this.knowledge.cues).filter((report) => !isOwnVoice(tokens, report));
    const free = new Set(quoted.keys());
    const owners = ownersOf(reports, tokens, quoted);
    let last: { report: Report; speaker: Speaker | null } | null = null;
    for (const report of reports) {
      last = { report, speaker: report.subject ? this.speakerOf(statement, report.subject) : null };
      this.draft(statement, report, last.speaker, owners, free);
    }
    const alone = free.size > 0 && isAllMarked(tokens, { from: 0, to: tokens.length });
    for (const at of free) this.loose(statement, at, alone);
    this.lead(statement, last);
    const named = quoted.size === 0 ? this.firstName(tokens) : null;
    if (named) this.named = { speaker: named, block };
  }

  private speakerOf({ tokens }: Statement, subject: Subject): Speaker {
    const word = tokens[subject.from]!;
    const single = subject.to - subject.from === 1;
    const speaker = speakerOf(this.text, tokens, subject, this.names, this.knowledge.roles);
    if (!isPronoun(word.lower) || !(single || subject.relative)) return speaker;
    const inMarks = (offset: number) => this.inMarks(offset);
    const sentence = this.sentenceAt(word.start);
    const name = resolvePronoun(word.lower, word.start, sentence, this.names, this.heard?.speaker ?? null, inMarks);
    return name ? { ...speaker, name: name.canonical, kind: bodyOrPerson(name) } : speaker;
  }

  private sentenceAt(offset: number): number {
    return Math.min(
      this.sentences.length - 1,
      firstEndingBehind(this.sentences, offset, ({ end }) => end),
    );
  }

  private inMarks(offset: number): boolean {
    const at = firstEndingBehind(this.marked, offset, ({ close }) => close);
    return at < this.marked.length && this.marked[at]!.open <= offset;
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
          sentence: this.sentenceAt(start),
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
        if (report.cue.act === 'call' || !isTitle(this.text, this.marked[n]!, tokens, at))
          first = this.quote(statement, at, n, first, common);
      }
    }
    if (speaker) this.heard = { speaker, block };
  }

  private quote(statement: Statement, at: number, n: number, first: Draft | null, by: Attributed): Draft {
    const { start, end, closed } = this.marked[n]!;
    const type = isWhole(this.text, this.marked[n]!, statement.tokens, at) ? 'direct' : 'partial';
    const draft: Draft = { start, end, sentence: this.sentenceAt(start), type, first, ...by };
    this.drafts.push(draft);
    this.last = { draft: first ?? draft, block: statement.block, open: !closed };
    return first ?? draft;
  }

  /** A marked stretch that no cue of its own statement takes: it may go on with what was quoted or said before. */
  private loose(statement: Statement, at: number, alone: boolean): void {
    const { tokens, quoted, block } = statement;
    const n = quoted.get(at)!;
    if (isTitle(this.text, this.marked[n]!, tokens, at)) return;
    const label = speakerLabel(this.text, this.marked[n]!.start);
    if (label && at === 0) {
      this.quote(statement, at, n, null, attributed(this.labelled(label, this.marked[n]!.start), ':', 'quotes/label'));
      return;
    }
    const signed = alone ? null : signature(tokens, at);
    if (signed) {
      const speaker = speakerOf(this.text, tokens, signed, this.names, this.knowledge.roles);
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

  /** `ADAMS:` before the words: the person of that surname. */
  private labelled(label: string, start: number): Speaker {
    const last = label.split(/\s/).at(-1)!.toLowerCase();
    const known = this.names.list.find(({ canonical }) => canonical.toLowerCase().endsWith(last));
    return {
      name: known?.canonical ?? label,
      kind: known ? bodyOrPerson(known) : 'person',
      start,
      end: start + label.length,
    };
  }

  /** `She said:`, `Here is what Adams wrote:` hand over what stands in the next statement or paragraph. */
  private lead(statement: Statement, last: { report: Report; speaker: Speaker | null } | null): void {
    const { tokens, quoted } = statement;
    if (tokens.at(-1)?.text !== ':') {
      if (quoted.size === 0) this.pending = null;
      return;
    }
    const cue = tokens.findLast(({ lower }) => this.knowledge.cues.has(lower));
    const subject = clauseSubject(tokens, Math.max(0, tokens.length - LEAD), tokens.length);
    const speaker = last?.speaker ?? (subject ? this.speakerOf(statement, subject) : this.firstName(tokens));
    this.pending = { speaker, cue: cue?.text ?? ':' };
    this.last = null;
  }

  private firstName(tokens: readonly Token[]): Speaker | null {
    if (tokens.length === 0) return null;
    let at = this.names.after(tokens[0]!.start);
    while (this.names.list[at]?.kind === 'place') at++;
    const name = this.names.list[at];
    if (!name || name.start >= tokens.at(-1)!.end) return null;
    return { name: name.canonical, kind: bodyOrPerson(name), start: name.start, end: name.end };
  }
}

const bodyOrPerson = ({ kind }: Named): Speaker['kind'] =>
  kind === 'organisation' || kind === 'publication' ? kind : 'person';

/** @returns the index of the first item that ends behind an offset; items are in order. */
function firstEndingBehind<T>(items: readonly T[], offset: number, end: (item: T) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end(items[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const hearsay = (start: number, end: number, cue: string, rule: string): Scope => ({
  start,
  end,
  voice: 'attributed',
  source: null,
  sourceText: null,
  sourceKind: 'unnamed',
  cue,
  negated: false,
  hedged: true,
  rule,
});

const OWN = /^(?:i|we|you|one)$/;

/** `I think`, `you could say`: the author's own voice. */
const isOwnVoice = (tokens: readonly Token[], { subject }: Report): boolean =>
  subject !== null && subject.to - subject.from === 1 && OWN.test(tokens[subject.from]!.lower);

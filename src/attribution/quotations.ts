import type { Block, QuoteLayer, Sentence, Token } from '../core/layers.ts';
import type { CueLexicon } from './cues.ts';
import type { Marked } from './marks.ts';
import type { Named } from './names.ts';
import { isPronoun, resolvePronoun } from './pronouns.ts';
import { findReports, type Report } from './reports.ts';
import type { RoleLexicon } from './roles.ts';
import { type Draft, type Scope, toLayer } from './rows.ts';
import { indexNames, type NameIndex, type Speaker, speakerOf } from './speakers.ts';
import { frame, QUOTED, type Statement } from './statements.ts';
import type { Range } from './subjects.ts';

export interface Knowledge {
  readonly cues: CueLexicon;
  readonly roles: RoleLexicon;
}

/** Finds what the document quotes and reports, and who answers for it. */
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
  private last: { draft: Draft; block: number; statement: Statement; open: boolean } | null = null;
  private speaker: Speaker | null = null;
  /** A statement that ends in a colon hands what follows to its speaker. */
  private pending: { speaker: Speaker | null; cue: string | null; block: number } | null = null;

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
    const { tokens, quoted } = statement;
    const reports = findReports(tokens, this.knowledge.cues);
    const free = new Set(quoted.keys());
    const made = reports.map((report) => ({ report, speaker: this.speakerOf(statement, report) }));
    const owners = innermost(made, quoted);
    for (const entry of made) this.draft(statement, entry.report, entry.speaker, owners, free);
    for (const at of free) this.loose(statement, at);
    this.lead(statement, made);
  }

  private speakerOf(statement: Statement, { subject }: Report): Speaker | null {
    if (!subject) return null;
    const { tokens, sentence } = statement;
    const word = tokens[subject.from]!;
    const single = subject.to - subject.from === 1;
    const speaker = speakerOf(this.text, tokens, subject, this.names, this.knowledge.roles);
    if (!isPronoun(word.lower) || !(single || subject.relative)) return speaker;
    const at = this.sentenceAt(word.start, sentence);
    const name = resolvePronoun(word.lower, word.start, at, this.names, this.speaker, (offset) => this.inMarks(offset));
    const kind = name?.kind === 'organisation' || name?.kind === 'publication' ? name.kind : 'person';
    return name ? { ...speaker, name: name.canonical, kind } : speaker;
  }

  private sentenceAt(offset: number, from: number): number {
    let at = from;
    while (this.sentences[at]!.end <= offset && at + 1 < this.sentences.length) at++;
    return at;
  }

  private inMarks(offset: number): boolean {
    let [low, high] = [0, this.marked.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.marked[middle]!.close <= offset) low = middle + 1;
      else high = middle;
    }
    return low < this.marked.length && this.marked[low]!.open <= offset;
  }

  private draft(
    statement: Statement,
    report: Report,
    speaker: Speaker | null,
    owners: ReadonlyMap<number, Report>,
    free: Set<number>,
  ): void {
    const { tokens, quoted } = statement;
    if (isOwnVoice(tokens, report)) return;
    const cue = this.text.slice(tokens[report.words.from]!.start, tokens[report.words.to - 1]!.end);
    const common = {
      speaker,
      cue,
      negated: report.negated,
      hedged: report.cue.stance === 'hedges',
      answers: true,
      rule: report.rule,
    };
    let first: Draft | null = null;
    for (const { from, to } of report.contents) {
      if (report.cue.kind === 'adverb') {
        const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
        this.scopes.push({
          start,
          end,
          voice: 'attributed',
          source: null,
          sourceText: null,
          sourceKind: 'unnamed',
          cue,
          negated: false,
          hedged: true,
          rule: report.rule,
        });
        continue;
      }
      if (!isAllMarked(tokens, { from, to })) {
        const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
        const draft: Draft = {
          start,
          end,
          sentence: this.sentenceAt(start, statement.sentence),
          type: 'indirect',
          first,
          ...common,
          answers: !TOPIC.has(report.cue.act),
        };
        first ??= draft;
        this.drafts.push(draft);
      }
      for (let at = from; at < to; at++) {
        if (owners.get(at) !== report) continue;
        free.delete(at);
        first = this.quote(statement, at, quoted.get(at)!, first, common);
      }
    }
    if (speaker) this.speaker = speaker;
  }

  private quote(
    statement: Statement,
    at: number,
    n: number,
    first: Draft | null,
    common: Pick<Draft, 'speaker' | 'cue' | 'negated' | 'hedged' | 'answers' | 'rule'>,
  ): Draft {
    const stretch = this.marked[n]!;
    const type = isWhole(this.text, stretch, statement.tokens, at) ? 'direct' : 'partial';
    const draft: Draft = {
      start: stretch.start,
      end: stretch.end,
      sentence: this.sentenceAt(stretch.start, statement.sentence),
      type,
      first,
      ...common,
    };
    this.drafts.push(draft);
    this.last = { draft: first ?? draft, block: statement.block, statement, open: !stretch.closed };
    return first ?? draft;
  }

  /** A marked stretch that no cue of its own statement takes: it may go on with what was quoted before. */
  private loose(statement: Statement, at: number): void {
    const { tokens, quoted, block } = statement;
    const alone = isAllMarked(tokens, { from: 0, to: tokens.length });
    const n = quoted.get(at)!;
    const dash = signature(tokens, at);
    if (dash && alone === false) {
      const speaker = speakerOf(this.text, tokens, dash, this.names, this.knowledge.roles);
      const cue = tokens[at + 1]!.text;
      this.quote(statement, at, n, null, {
        speaker,
        cue,
        negated: false,
        hedged: false,
        answers: true,
        rule: 'quotes/signature',
      });
      return;
    }
    const given = this.pending;
    if (given && at === 0) {
      this.quote(statement, at, n, null, {
        speaker: given.speaker,
        cue: given.cue,
        negated: false,
        hedged: false,
        answers: true,
        rule: 'quotes/colon',
      });
      return;
    }
    const before = this.last;
    if (before && (alone || at === 0) && (before.block === block || before.open)) {
      const { speaker, cue, negated, hedged } = before.draft;
      this.quote(statement, at, n, before.draft, {
        speaker,
        cue,
        negated,
        hedged,
        answers: true,
        rule: 'quotes/goes-on',
      });
      return;
    }
    if (alone)
      this.quote(statement, at, n, null, {
        speaker: this.last?.draft.speaker ?? null,
        cue: null,
        negated: false,
        hedged: false,
        answers: true,
        rule: 'quotes/alone',
      });
  }

  private lead(statement: Statement, made: readonly { report: Report; speaker: Speaker | null }[]): void {
    const { tokens, block } = statement;
    const closing = tokens.at(-1);
    if (closing?.text !== ':') {
      if (!tokens.some(({ tag }) => tag === QUOTED)) this.pending = null;
      return;
    }
    const report = made.at(-1)?.report;
    const speaker = made.at(-1)?.speaker ?? this.firstName(tokens);
    this.pending = {
      speaker,
      cue: report ? this.text.slice(tokens[report.words.from]!.start, tokens[report.words.to - 1]!.end) : ':',
      block,
    };
  }

  private firstName(tokens: readonly Token[]): Speaker | null {
    const name = this.names.list[this.names.after(tokens[0]!.start)];
    if (!name || name.start > tokens.at(-1)!.end || name.kind === 'place') return null;
    return {
      name: name.canonical,
      kind: name.kind === 'organisation' || name.kind === 'publication' ? name.kind : 'person',
      start: name.start,
      end: name.end,
    };
  }
}

/** Of the reports whose content holds a marked stretch the one of the shortest content owns it. */
function innermost(made: readonly { report: Report }[], quoted: ReadonlyMap<number, number>): Map<number, Report> {
  const owners = new Map<number, Report>();
  const sizes = new Map<number, number>();
  if (quoted.size === 0) return owners;
  for (const { report } of made)
    for (const { from, to } of report.contents)
      for (let at = from; at < to; at++) {
        if (!quoted.has(at) || (sizes.get(at) ?? Number.POSITIVE_INFINITY) <= to - from) continue;
        owners.set(at, report);
        sizes.set(at, to - from);
      }
  return owners;
}

/** Acts whose noun phrase is a topic in the words of the author, not an assertion of the source. */
const TOPIC = new Set(['refer', 'criticise', 'question', 'praise', 'dismiss']);

const OWN = /^(?:i|we|you|one)$/;

/** `I think`, `you could say`: the author's own voice. */
const isOwnVoice = (tokens: readonly Token[], { subject }: Report): boolean =>
  subject !== null && subject.to - subject.from === 1 && OWN.test(tokens[subject.from]!.lower);

const isAllMarked = (tokens: readonly Token[], { from, to }: Range): boolean => {
  for (let at = from; at < to; at++) {
    const { tag, lower, text } = tokens[at]!;
    if (tag !== QUOTED && !(at === from && lower === 'that') && !/^[.,;:?!…—–-]+$/.test(text)) return false;
  }
  return true;
};

/** Whole sentences: it starts with a capital, and ends with a stop or at a comma of the author's sentence. */
function isWhole(text: string, { start, end }: Marked, tokens: readonly Token[], at: number): boolean {
  return (
    /^[^\p{Ll}]*\p{Lu}/u.test(text.slice(start, start + 8)) &&
    (/[.,?!…—-]$/.test(text.slice(end - 1, end)) || /^[.,]?$/.test(tokens[at + 1]?.text ?? ''))
  );
}

/** `“…” — Sonya Adams`: a dash and a name that end the statement. */
function signature(tokens: readonly Token[], at: number): Range | null {
  if (!/^(?:[—–―-]|--)$/.test(tokens[at + 1]?.text ?? '') || tokens.length - at > 14) return null;
  const from = at + 2;
  if (!tokens[from]?.tag.startsWith('NNP')) return null;
  let to = from;
  while (to < tokens.length && !/^[.,(]$/.test(tokens[to]!.text)) to++;
  return { from, to };
}

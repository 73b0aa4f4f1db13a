import type { Quote, QuoteLayer, SourceScope } from '../core/layers.ts';
import { byPosition } from '../core/span.ts';
import type { Speaker } from './speakers.ts';

/** Who said it and by which words: what all pieces of one report share. */
export interface Attributed {
  readonly speaker: Speaker | null;
  readonly cue: string | null;
  readonly negated: boolean;
  readonly hedged: boolean;
  /** The source answers for what it is about: not so in `referring to an app of 40 million users`. */
  readonly answers: boolean;
  readonly rule: string;
}

export const attributed = (speaker: Speaker | null, cue: string | null, rule: string): Attributed => ({
  speaker,
  cue,
  negated: false,
  hedged: false,
  answers: true,
  rule,
});

/** A quotation before all are known. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly type: Quote['type'];
  /** The first piece of its utterance. */
  readonly first: Draft | null;
  by: Attributed;
  /** Its index among the quotations in the order of the text, once all are known. */
  row: number;
}

/** A stretch that a source answers for without being a quotation: `reportedly`. */
export type Scope = Omit<SourceScope, 'quote'>;

/** Puts the quotations in order and gives each its scope. */
export function toLayer(text: string, drafts: readonly Draft[], scopes: readonly Scope[]): QuoteLayer {
  const sorted = inOrder(drafts) ? drafts : [...drafts].sort(byPosition);
  for (let n = 0; n < sorted.length; n++) sorted[n]!.row = n;
  const quotes = sorted.map(quoteOf);
  const sources: SourceScope[] = [];
  for (const draft of sorted) if (draft.by.answers && isAnothers(draft)) sources.push(scopeOf(text, draft));
  if (scopes.length === 0) return { quotes, sources };
  for (const scope of scopes) sources.push({ ...scope, quote: null });
  return { quotes, sources: sources.sort(byPosition) };
}

/** Whether someone else speaks: whole sentences between marks are no words of the author's, though nobody is named. */
const isAnothers = ({ by, type }: Draft): boolean => by.speaker !== null || by.cue !== null || type === 'direct';

function inOrder(drafts: readonly Draft[]): boolean {
  for (let n = 1; n < drafts.length; n++) if (byPosition(drafts[n - 1]!, drafts[n]!) > 0) return false;
  return true;
}

const quoteOf = ({ start, end, sentence, type, first, by, row }: Draft): Quote => ({
  start,
  end,
  sentence,
  // The first piece in the order of the text: the piece that was read first may stand behind.
  utterance: first === null ? row : Math.min(first.row, row),
  type,
  speaker: by.speaker === null ? null : by.speaker.name,
  speakerKind: by.speaker === null ? 'unnamed' : by.speaker.kind,
  speakerStart: by.speaker === null ? null : by.speaker.start,
  speakerEnd: by.speaker === null ? null : by.speaker.end,
  cue: by.cue,
});

const scopeOf = (text: string, { start, end, type, by, row }: Draft): SourceScope => ({
  start,
  end,
  voice: type === 'indirect' ? 'attributed' : 'quoted',
  source: by.speaker === null ? null : by.speaker.name,
  sourceText: by.speaker === null ? null : text.slice(by.speaker.start, by.speaker.end),
  sourceKind: by.speaker === null ? 'unnamed' : by.speaker.kind,
  cue: by.cue,
  quote: row,
  negated: by.negated,
  hedged: by.hedged,
  rule: by.rule,
});

/** A stretch that nobody is quoted with, only said to be so. */
export const hearsay = (start: number, end: number, cue: string, rule: string): Scope => ({
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

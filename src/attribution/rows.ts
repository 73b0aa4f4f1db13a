import type { Quote, QuoteLayer, SourceScope } from '../core/layers.ts';
import { byPosition } from '../core/span.ts';
import type { Speaker } from './speakers.ts';

/** A quotation before all are known. */
export interface Draft {
  start: number;
  end: number;
  sentence: number;
  type: Quote['type'];
  speaker: Speaker | null;
  cue: string | null;
  /** The first piece of its utterance. */
  first: Draft | null;
  negated: boolean;
  hedged: boolean;
  /** The source answers for what it is about: not so in `referring to an app of 40 million users`. */
  answers: boolean;
  rule: string;
}

/** A stretch that a source answers for without being a quotation: `reportedly`. */
export type Scope = Omit<SourceScope, 'quote'>;

/** Puts the quotations in order and gives each its scope. */
export function toLayer(text: string, drafts: readonly Draft[], scopes: readonly Scope[]): QuoteLayer {
  const sorted = [...drafts].sort(byPosition);
  const index = new Map(sorted.map((draft, n) => [draft, n]));
  const quotes = sorted.map(
    (draft, n): Quote => ({
      start: draft.start,
      end: draft.end,
      sentence: draft.sentence,
      utterance: firstPiece(draft, n, index),
      type: draft.type,
      speaker: draft.speaker?.name ?? null,
      speakerKind: draft.speaker?.kind ?? 'unnamed',
      speakerStart: draft.speaker?.start ?? null,
      speakerEnd: draft.speaker?.end ?? null,
      cue: draft.cue,
    }),
  );
  const own = sorted.flatMap((draft, n): SourceScope[] =>
    draft.answers && (draft.speaker || draft.cue) ? [scopeOf(text, draft, n)] : [],
  );
  return { quotes, sources: [...own, ...scopes.map((scope) => ({ ...scope, quote: null }))].sort(byPosition) };
}

/** The first piece in the order of the text: the piece that was read first may stand behind. */
function firstPiece(draft: Draft, n: number, index: ReadonlyMap<Draft, number>): number {
  const read = draft.first ? index.get(draft.first) : undefined;
  return read === undefined ? n : Math.min(read, n);
}

const scopeOf = (text: string, draft: Draft, quote: number): SourceScope => ({
  start: draft.start,
  end: draft.end,
  voice: draft.type === 'indirect' ? 'attributed' : 'quoted',
  source: draft.speaker?.name ?? null,
  sourceText: draft.speaker ? text.slice(draft.speaker.start, draft.speaker.end) : null,
  sourceKind: draft.speaker?.kind ?? 'unnamed',
  cue: draft.cue,
  quote,
  negated: draft.negated,
  hedged: draft.hedged,
  rule: draft.rule,
});

/** What all quotations of one attribution share. */
export type Attributed = Pick<Draft, 'speaker' | 'cue' | 'negated' | 'hedged' | 'answers' | 'rule'>;

export const attributed = (speaker: Speaker | null, cue: string | null, rule: string): Attributed => ({
  speaker,
  cue,
  negated: false,
  hedged: false,
  answers: true,
  rule,
});

/** How an earlier piece was attributed. */
export const byOf = ({ speaker, cue, negated, hedged, answers, rule }: Draft): Attributed => ({
  speaker,
  cue,
  negated,
  hedged,
  answers,
  rule,
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

import type { Token } from '../core/layers.ts';
import type { Marked } from './marks.ts';
import type { Memory } from './memory.ts';
import { type Attributed, attributed, type Draft } from './rows.ts';
import { isTitle, signature, speakerLabel } from './stretches.ts';
import type { Who } from './who.ts';

/** Whose the words are, and the quotation that they go on with. */
export interface Attribution {
  by: Attributed;
  first: Draft | null;
}

/**
 * Attributes a marked stretch that no cue of its own statement takes: by its label or its signature, or as going on with what was quoted
 * or said before.
 * @param at the token that stands for it.
 * @param alone nothing but marks stands in the statement.
 * @returns null when it is nobody's words.
 */
export function attributeLoose(
  text: string,
  tokens: readonly Token[],
  block: number,
  at: number,
  stretch: Marked,
  alone: boolean,
  who: Who,
  memory: Memory,
): Attribution | null {
  if (isTitle(text, stretch, tokens, at)) return null;
  const label = at === 0 ? speakerLabel(text, stretch.start) : null;
  if (label) return first(attributed(who.labelled(label, stretch.start), ':', 'quotes/label'));
  const signed = alone ? null : signature(tokens, at);
  if (signed) return first(attributed(who.of(tokens, signed, null), tokens[at + 1]!.text, 'quotes/signature'));
  if (!alone && at !== 0) return null;
  const { last, pending } = memory;
  if (last && (last.block === block || last.open))
    return { by: { ...last.draft.by, rule: 'quotes/goes-on' }, first: last.draft };
  if (pending) return first(attributed(pending.speaker, pending.cue, 'quotes/colon'));
  return alone ? first(attributed(memory.nearest(block), null, 'quotes/alone')) : null;
}

const first = (by: Attributed): Attribution => ({ by, first: null });

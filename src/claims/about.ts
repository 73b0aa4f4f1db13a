import type { Quantity } from '../core/layers.ts';
import type { Stretch } from './stretch.ts';

/** What a quantity counts or measures, and what the sentence says it of. */
export interface About {
  /** `active users`; null when the sentence does not say. */
  readonly measure: Stretch | null;
  /** Token of the measure's head noun, or -1. */
  readonly head: number;
  /** The noun phrase that has, does or is so much: the subject of the clause, where it is another than the measure. */
  readonly holder: Stretch | null;
  /** The row of the rules in `measure.ts` that decided, or `none`. */
  readonly rule: string;
}

/** A quantity's own place among the tokens: [first, end) with comparator, number, scale and unit. */
export interface Placed extends Stretch {
  readonly quantity: Quantity;
}

/** What was found for a quantity to the left. */
export type Found = About & { readonly placed: Placed };

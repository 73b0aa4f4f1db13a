/**
 * A first look at a word by its length and its first two letters: nine of ten words of a text are told by it to make no date, without
 * looking them up. It may say yes to a word that is none, never no to one that is.
 */
export interface TriggerFilter {
  mayMakeDate(word: string): boolean;
  /** The word may be a compound whose first half is a date word: `mid-May`. */
  mayStartCompound(word: string): boolean;
}

const SIZE = 2048;
const slot = (word: string): number => ((word.charCodeAt(0) << 5) ^ word.charCodeAt(1)) & (SIZE - 1);
/** One bit for each length; longer words share the last. */
const lengthBit = (length: number): number => 1 << Math.min(length, 31);

/** A compound has three letters before its hyphen and three after. */
const SHORTEST_COMPOUND = 7;

export function triggerFilter(triggers: Iterable<string>, starters: Iterable<string>): TriggerFilter {
  const [lengths, starts] = [new Int32Array(SIZE), new Uint8Array(SIZE)];
  for (const word of triggers) lengths[slot(word)]! |= lengthBit(word.length);
  for (const word of starters) starts[slot(word)] = 1;
  return {
    mayMakeDate: (word) => (lengths[slot(word)]! & lengthBit(word.length)) !== 0,
    mayStartCompound: (word) => word.length >= SHORTEST_COMPOUND && starts[slot(word)] === 1,
  };
}

/** A set of item classes as three words of 32 bits: what tells in a few operations which rules a run of words has nothing for. */
export interface ClassSet {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

const FIRST = 0x81;

/** The classes whose codes stand in a string. */
export function classesIn(codes: string): ClassSet {
  let [low, middle, high] = [0, 0, 0];
  for (let n = 0; n < codes.length; n++) {
    const index = codes.charCodeAt(n) - FIRST;
    if (index < 32) low |= 1 << index;
    else if (index < 64) middle |= 1 << (index - 32);
    else high |= 1 << (index - 64);
  }
  return { low, middle, high };
}

export const shareOne = (a: ClassSet, b: ClassSet): boolean =>
  (a.low & b.low) !== 0 || (a.middle & b.middle) !== 0 || (a.high & b.high) !== 0;

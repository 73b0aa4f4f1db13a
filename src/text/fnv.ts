/** FNV-1a (Fowler, Noll, Vo 1991) over UTF-16 units: where a hash of 32 bits starts, and how it goes on with each unit. */
export const FNV_OFFSET = 0x811c9dc5 | 0;

export const addUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Spreads 32 bits evenly, as a signed number: the finalizer of MurmurHash3 (Appleby 2011). */
export function mix(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

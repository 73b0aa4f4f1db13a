/** FNV-1a (Fowler, Noll, Vo 1991) over UTF-16 units: where a hash of 32 bits starts, and how it goes on with each unit. */
export const FNV_OFFSET = 0x811c9dc5 | 0;

export const addUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

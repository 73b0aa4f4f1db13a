import type { Token } from '../core/layers.ts';
import { BEYOND_ASCII } from '../text/token-shape.ts';

/** Fractions of one character: numerator and denominator. */
export const VULGAR: ReadonlyMap<string, readonly [number, number]> = new Map<string, readonly [number, number]>([
  ['½', [1, 2]], ['⅓', [1, 3]], ['⅔', [2, 3]], ['¼', [1, 4]], ['¾', [3, 4]], ['⅕', [1, 5]], ['⅖', [2, 5]], ['⅗', [3, 5]],
  ['⅘', [4, 5]], ['⅙', [1, 6]], ['⅚', [5, 6]], ['⅛', [1, 8]], ['⅜', [3, 8]], ['⅝', [5, 8]], ['⅞', [7, 8]],
]); // biome-ignore format: a table

/** `½` */
export const isVulgar = ({ text, shape }: Token): boolean => (shape & BEYOND_ASCII) !== 0 && VULGAR.has(text);

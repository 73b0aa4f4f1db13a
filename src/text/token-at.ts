import type { Token } from '../core/layers.ts';

/** Neighbours of a token where there may be none. `tokens[-1]?.tag` would do, but V8 looks an index below 0 up by its name, some fifty times as slowly. */

export const tokenAt = (tokens: readonly Token[], at: number): Token | undefined =>
  at >= 0 && at < tokens.length ? tokens[at] : undefined;

/** The tag of a token; '' beyond either end. */
export const tagAt = (tokens: readonly Token[], at: number): string =>
  at >= 0 && at < tokens.length ? tokens[at]!.tag : '';

/** The word in lower case; '' beyond either end. */
export const lowerAt = (tokens: readonly Token[], at: number): string =>
  at >= 0 && at < tokens.length ? tokens[at]!.lower : '';

/** The text; '' beyond either end. */
export const textAt = (tokens: readonly Token[], at: number): string =>
  at >= 0 && at < tokens.length ? tokens[at]!.text : '';

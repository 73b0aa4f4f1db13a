/** A slice of 13 units or more is a view in V8, which would keep the whole text that it is of in memory. */
const SHORTEST_VIEW = 13;

/** A copy of a part of a text, to be kept for longer than the text. A lone surrogate does not survive the copy: such parts stay as they are. */
export const detached = (part: string): string =>
  part.length < SHORTEST_VIEW || !part.isWellFormed() ? part : Buffer.from(part).toString();

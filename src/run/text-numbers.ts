/** Places in which a text is looked for; a power of two. */
const PLACES = 1 << 14;

/**
 * Numbers the different texts of a document in the order in which they come. Faster than a Map since a text is looked for in one
 * place only, which its length and some of its characters name: where another has taken it, the text gets a second number.
 */
export class TextNumbers {
  /** Number of the text in a place, counted on from document to document so that none need be emptied. */
  readonly #places = new Int32Array(PLACES);
  #before = 1;
  readonly all: string[] = [];

  numberOf(text: string): number {
    const place = placeOf(text);
    const known = this.#places[place]! - this.#before;
    if (known >= 0 && this.all[known] === text) return known;
    this.#places[place] = this.#before + this.all.length;
    return this.all.push(text) - 1;
  }

  clear(): void {
    this.#before += this.all.length;
    this.all.length = 0;
    if (this.#before < 1 << 30) return;
    this.#places.fill(0);
    this.#before = 1;
  }
}

/** Ids and their like differ at the end, words at both. */
function placeOf(text: string): number {
  const length = text.length;
  let hash = length;
  for (let n = 0; n < length && n < 4; n++) hash = Math.imul(hash, 31) + text.charCodeAt(n);
  for (let n = Math.max(4, length - 8); n < length; n++) hash = Math.imul(hash, 31) + text.charCodeAt(n);
  return (hash ^ (hash >>> 14)) & (PLACES - 1);
}

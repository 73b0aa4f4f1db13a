/** Shapes told apart. */
const SHAPES = 1 << 14;
/** The bit in which letters of ASCII differ by case, and its highest unit. */
const [SMALL, ASCII] = [0x20, 0x7f];

/** By length and three letters, in whatever case; 0 for words beyond ASCII. */
function shapeOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) | SMALL;
  const middle = text.charCodeAt((start + end) >> 1) | SMALL;
  const last = text.charCodeAt(end - 1) | SMALL;
  return (first | middle | last) > ASCII ? 0 : (first * 961 + middle * 31 + last + (end - start) * 4099) & (SHAPES - 1);
}

/** A cheap test before words are looked up in a table: most of a text have the shape of none in it. */
export class WordShapes {
  private readonly known = new Uint8Array(SHAPES);

  /** @param words in lower case. */
  constructor(words: Iterable<string>) {
    this.known[0] = 1;
    for (const word of words) this.known[shapeOf(word, 0, word.length)] = 1;
  }

  /** Whether text[start, end) may be one of the words; false for most that are none. */
  mayHave(text: string, start: number, end: number): boolean {
    return this.known[shapeOf(text, start, end)] === 1;
  }
}

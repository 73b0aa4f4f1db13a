/** At most this many numbers are looked at before the habit is judged. */
const SAMPLE = 40;

/** How a document writes decimals, judged when a number first hangs on it: most documents hold none that does. */
export class DecimalComma {
  readonly #text: string;
  #isPoint: boolean | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether the document writes 1,5 for one and a half. */
  get isPoint(): boolean {
    this.#isPoint ??= commaIsPoint(this.#text);
    return this.#isPoint;
  }
}

/** More decimal commas than decimal points, and no group of three after a comma. */
function commaIsPoint(text: string): boolean {
  let commas = 0;
  let points = 0;
  for (const [, mark, digits] of text.matchAll(/\d([.,])(\d{1,3})(?![\d.,]\d|\d)/g)) {
    if (digits!.length === 3) {
      if (mark === ',') points++;
    } else if (mark === ',') commas++;
    else points++;
    if (commas + points >= SAMPLE) break;
  }
  return commas > 1 && commas > 3 * points;
}

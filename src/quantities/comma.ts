/** At most this many numbers are looked at before the habit is judged. */
const SAMPLE = 40;

/** Whether a document writes 1,5 for one and a half: more decimal commas than decimal points, and no group of three after a comma. */
export function commaIsPoint(text: string): boolean {
  let [commas, points] = [0, 0];
  for (const [, mark, digits] of text.matchAll(/\d([.,])(\d{1,3})(?![\d.,]\d|\d)/g)) {
    if (digits!.length === 3) {
      if (mark === ',') points++;
    } else if (mark === ',') commas++;
    else points++;
    if (commas + points >= SAMPLE) break;
  }
  return commas > 1 && commas > 3 * points;
}

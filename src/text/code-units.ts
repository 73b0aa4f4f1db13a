/** The UTF-16 units of a text, two zeros behind them, so that a look past the end finds no character. */
export type CodeUnits = Uint16Array;

const BEHIND = 2;

/** A copy of a text as numbers: reading one is several times faster than `charCodeAt`. Two bytes a unit. */
export function codeUnits(text: string): CodeUnits {
  const units = new Uint16Array(text.length + BEHIND);
  Buffer.from(units.buffer).write(text, 'utf16le');
  return units;
}

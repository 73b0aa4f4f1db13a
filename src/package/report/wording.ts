import type { Cell, Row } from '../../schema/table.ts';
import { withCommas } from '../numbers.ts';

const SIGNS: Readonly<Record<string, string>> = { '=': '', '~': '≈ ', '<': '< ', '>': '> ', '<=': '≤ ', '>=': '≥ ' };

/** The value of a claim in figures, with its unit: `≥ 40,000,000 user`, `10,000–15,000 rial`. */
export function valueInFigures(claim: Row): string {
  const { value, value_low: low, value_high: high, unit } = claim;
  const figures =
    value !== null || low === null || high === null
      ? figure(value ?? low ?? high ?? null)
      : `${figure(low)}–${figure(high)}`;
  const sign = value !== null || low === null || high === null ? (SIGNS[String(claim.comparator)] ?? '') : '';
  if (figures === '') return '';
  return unit === 'percent' ? `${sign}${figures} %` : `${sign}${figures}${unit === null ? '' : ` ${unit}`}`;
}

/** Whole numbers with commas from five digits on; others in their shortest exact form. */
const figure = (cell: Cell | undefined): string =>
  typeof cell !== 'number'
    ? ''
    : Number.isInteger(cell) && cell >= 10_000 && cell < 1e21
      ? withCommas(cell)
      : String(cell);

/** Where a value stands when claims are sorted by it. */
export const sortValue = ({ value, value_low, value_high }: Row): string =>
  String(value ?? value_low ?? value_high ?? '');

/** Who says it to the reader. */
export function sourceOf(claim: Row): string {
  if (claim.voice === 'author') return 'the author';
  return String(claim.source ?? claim.source_text ?? 'an unnamed source');
}

/** What it is about besides its measure: subject, place, time. */
export const circumstances = ({ subject, place, time_text, time }: Row): string[] =>
  [subject, place, time_text ?? time].filter((cell) => cell !== null && cell !== undefined).map(String);

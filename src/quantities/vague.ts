import { type Line, lowerAt, tagAt } from './line.ts';
import type { Numeral } from './numeral.ts';
import { type Rational, rational, times } from './rational.ts';
import { ONE } from './scales.ts';

/** `several hundred`, `many thousands`, `a few million`: more than the scale, nobody says how much. */
const SOME = new Set(['several', 'few', 'many', 'countless', 'untold']);

/** `Millions of`, `tens of thousands`, `several hundred`, `a couple of`: only the order of magnitude is said. */
export function readVague(line: Line, at: number): Numeral | null {
  const word = lowerAt(line, at);
  if (word === 'couple') return readCouple(line, at);
  const some = SOME.has(lowerAt(line, at - 1));
  const value = line.numerals.vague.get(word) ?? (some ? line.numerals.scales.get(word) : undefined);
  if (!value || (word === 'scores' && !countsScores(line, at))) return null;
  const from = some ? at - 1 : at;
  return extend(line, {
    from: from - Number(lowerAt(line, from - 1) === 'a' && some),
    to: at + 1,
    value,
    scale: ONE,
    form: 'vague',
  });
}

/** Scales of scales: `hundreds of thousands of millions` is as far as anyone goes. */
const MAX_SCALES = 3;

/** `tens of thousands`, `hundreds of millions`, `several hundred thousand`. */
function extend(line: Line, start: Numeral): Numeral {
  let numeral = start;
  for (let n = 1; n < MAX_SCALES; n++) {
    const of = lowerAt(line, numeral.to) === 'of' ? 1 : 0;
    const word = lowerAt(line, numeral.to + of);
    const next: Rational | undefined = of ? line.numerals.vague.get(word) : line.numerals.scales.get(word);
    if (!next) break;
    numeral = { ...numeral, to: numeral.to + of + 1, value: times(numeral.value!, next) };
  }
  return numeral;
}

/** `a couple of days`, `a couple dozen bankers`, `a couple of million` */
function readCouple(line: Line, at: number): Numeral | null {
  if (lowerAt(line, at - 1) !== 'a') return null;
  const of = lowerAt(line, at + 1) === 'of' ? 1 : 0;
  const scale = line.numerals.scales.get(lowerAt(line, at + 1 + of));
  if (!of && !scale) return null;
  const couple: Numeral = { from: at - 1, to: at + 1, value: TWO, scale: ONE, form: 'words', hedged: true };
  return scale ? { ...couple, to: at + 2 + of, value: times(TWO, scale), scale } : couple;
}
const TWO = rational(2);

/** `Scores of villages`, not `the test scores of boys`. */
const countsScores = (line: Line, at: number) =>
  lowerAt(line, at + 1) === 'of' &&
  !/^(?:NN|JJ|DT|PRP|POS|CD)/.test(tagAt(line, at - 1)) &&
  lowerAt(line, at - 1) !== 'the';

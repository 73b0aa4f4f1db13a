import fc from 'fast-check';
import type { Cell, Column, Row, Table } from '../../../src/schema/table.ts';
import { anyText } from '../../any-text.ts';

/** Texts that some reader or writer of tables is known to alter. */
export const AWKWARD = [
  '=1+1',
  '-5',
  '+380441234567',
  '@name',
  '007',
  '1e5',
  '9007199254740993',
  'NA',
  'null',
  'NULL',
  'NaN',
  'true',
  '1/2',
  '2026-01-02',
  ' padded ',
  '\t',
  'a,b',
  'say "yes"',
  '"',
  'two\nlines',
  'cr\rlone',
  'cr\r\nlf',
  'ends in lf\n',
  '\ufeffmark',
  'naïve café',
  'تهران\u200f و اصفهان',
  '👩‍👩‍👧 😀',
  '\u2028',
  "'quoted'",
  'semi;colon',
  '#',
  '\\n',
  '\u0001',
];

const text = fc
  .oneof(fc.constantFrom(...AWKWARD), anyText({ minLength: 1 }))
  .map((value) => value.toWellFormed().replaceAll('\0', '0'));

const VALUES: Readonly<Record<Column['type'], fc.Arbitrary<Cell>>> = {
  integer: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  number: fc
    .oneof(
      fc.constantFrom(0, 1e21, 1e-7, 8.2e9, 2 ** 53, 0.1 + 0.2, Number.MAX_VALUE, 5e-324),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    )
    .map((value) => (Object.is(value, -0) ? 0 : value)),
  boolean: fc.boolean(),
  string: text,
};

const cell = ({ type, nullable, terms }: Column): fc.Arbitrary<Cell> => {
  const value = terms ? fc.constantFrom(...Object.keys(terms)) : VALUES[type];
  return nullable ? fc.option(value) : value;
};

/** Any rows that a table could hold. */
export const rowsOf = (table: Table, size: fc.ArrayConstraints = { maxLength: 40 }): fc.Arbitrary<Row[]> =>
  fc.array(fc.record(Object.fromEntries(table.columns.map((column) => [column.name, cell(column)]))), size);

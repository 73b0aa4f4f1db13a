import { TABLES } from '../../schema/tables.ts';

/** `table.column` of a closed vocabulary -> term -> meaning. */
export const TERMS: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  TABLES.flatMap((table) =>
    table.columns.flatMap((column) => (column.terms ? [[`${table.name}.${column.name}`, column.terms]] : [])),
  ),
);

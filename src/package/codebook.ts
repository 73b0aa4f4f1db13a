import type { Cell, Column } from '../schema/table.ts';
import type { PackageContext } from './context.ts';
import { type BuiltTable, builtTables, DESCRIPTION, datasetTitle, datasetVersion } from './dataset.ts';
import { code, markdownTable, plain, shorten } from './markdown.ts';
import { counted, fileSize, percent, withCommas } from './numbers.ts';
import type { ColumnSummary } from './summary.ts';
import { withheldNote } from './withhold.ts';

/** Values shown of a column that has no closed vocabulary. */
const MOST_SHOWN = 8;
const TYPE_NAMES = { integer: 'whole number', number: 'number', boolean: 'true or false', string: 'text' } as const;

/** `CODEBOOK.md`: every table and column, with what this build holds of it. */
export function codebook(context: PackageContext): string {
  const tables = builtTables(context);
  return `${[
    '# Codebook',
    `${plain(datasetTitle(context))}, version ${code(datasetVersion(context))}, built with claimtrace ${code(context.version)}.`,
    DESCRIPTION,
    CONVENTIONS,
    '## Tables',
    overview(tables),
    ...tables.flatMap((built) => chapter(built, context.withheld)),
  ].join('\n\n')}\n`;
}

const CONVENTIONS = `Offsets count Unicode code points of the decoded text of a document, from 0, without a byte-order mark; \`end\` is exclusive:
in Python \`open(path, newline='').read()[start:end]\`. A missing value is an empty field in CSV and null in Arrow and Parquet; no text is empty.
Several values in one cell are joined by \`; \`. Dates are [EDTF](https://www.loc.gov/standards/datetime/) level 1 as text. Rows are sorted by document, then by position.`;

function overview(tables: readonly BuiltTable[]): string {
  const rows = tables.map(({ table, summary, files }) => [
    `[${table.name}](#${table.name})`,
    withCommas(summary.rows),
    table.description,
    files.map(({ path, bytes }) => `[${path.slice(path.lastIndexOf('.') + 1)}](${path}) ${fileSize(bytes)}`).join(', '),
  ]);
  return markdownTable(['Table', 'Rows', 'What a row is', 'Files'], rows);
}

function chapter({ table, summary }: BuiltTable, withheld: boolean): string[] {
  const key = table.key ? `A row is named by \`${table.key}\`. ` : '';
  const rows = table.columns.map((column) => {
    const filled = summary.columns[column.name]!;
    return [
      `\`${column.name}\``,
      typeName(column),
      meaning(column, withheld ? withheldNote(table, column.name) : null),
      missing(filled, summary.rows),
      example(filled.example),
    ];
  });
  return [
    `## ${table.name}`,
    `${table.description} ${key}Sorted by ${table.order.map((name) => `\`${name}\``).join(', ')}. ${counted(summary.rows, 'row')} in this build.`,
    markdownTable(['Column', 'Type', 'Meaning', 'Missing', 'Example from this build'], rows),
    ...table.columns.flatMap((column) => values(table.name, column, summary.columns[column.name]!)),
  ];
}

const typeName = ({ type, unit }: Column) => (unit ? `${TYPE_NAMES[type]}, ${unit}` : TYPE_NAMES[type]);

function meaning({ description, references }: Column, note: string | null): string {
  const target = references ? ` Refers to [${references}](#${references.split('.')[0]}).` : '';
  return `${description.replaceAll('|', '\\|')}${target}${note ? ` **${note}**` : ''}`;
}

function missing(column: ColumnSummary, rows: number): string {
  if (rows === 0) return '–';
  return column.missing === 0 ? 'none' : `${withCommas(column.missing)} (${percent(column.missing, rows)})`;
}

const example = (cell: Cell) => (cell === null ? '' : code(shorten(String(cell), 80)));

/** The allowed values with their meaning, or the most frequent ones, each with its count. */
function values(table: string, { name, type, terms }: Column, { values, uncounted }: ColumnSummary): string[] {
  if (type === 'boolean' || (!terms && values.length === 0)) return [];
  const counts = new Map(values);
  if (terms) {
    const rows = Object.entries(terms).map(([term, what]) => [code(term), what, withCommas(counts.get(term) ?? 0)]);
    return [`**\`${table}.${name}\`**: allowed values.`, markdownTable(['Value', 'Meaning', 'Rows'], rows)];
  }
  const rows = values.slice(0, MOST_SHOWN).map(([value, count]) => [code(shorten(value, 80)), withCommas(count)]);
  const of = uncounted > 0 ? 'very many' : withCommas(values.length);
  const which = values.length > MOST_SHOWN ? `the ${MOST_SHOWN} most frequent of ${of} values` : 'its values';
  return [`**\`${table}.${name}\`**: ${which}.`, markdownTable(['Value', 'Rows'], rows)];
}

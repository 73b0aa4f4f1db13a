import type { Column, Table } from '../schema/table.ts';
import { FORMAT_VERSION } from '../schema/tables.ts';
import type { PackageContext } from './context.ts';
import { type BuiltTable, builtTables, DESCRIPTION, datasetTitle, datasetVersion, FORMATS, RIGHTS } from './dataset.ts';
import { withheldNote } from './withhold.ts';

/** `datapackage.json`: Frictionless Data Package v2 (https://datapackage.org), one tabular resource a table. */
export function dataPackage(context: PackageContext) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `claimtrace-${context.recipe}`,
    title: datasetTitle(context),
    description: DESCRIPTION,
    version: datasetVersion(context),
    keywords: ['claims', 'quotations', 'provenance', 'text mining'],
    rights: RIGHTS,
    claimtrace: {
      version: context.version,
      formatVersion: FORMAT_VERSION,
      recipe: context.recipe,
      inputHash: `sha256:${context.inputHash}`,
      configurationHash: `sha256:${context.configHash}`,
      textWithheld: context.withheld,
    },
    resources: builtTables(context).map((built) => resource(built, context.withheld)),
  };
}

function resource({ table, summary, files }: BuiltTable, withheld: boolean) {
  const [csv, ...others] = files;
  return {
    name: table.name,
    type: 'table',
    path: `${table.name}.csv`,
    title: table.name,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...(csv && { bytes: csv.bytes, hash: `sha256:${csv.sha256}` }),
    rowCount: summary.rows,
    alternatives: others.map(({ path, bytes, sha256 }) => {
      const format = path.slice(path.lastIndexOf('.') + 1) as keyof typeof FORMATS;
      return { path, format, mediatype: FORMATS[format].mediaType, bytes, hash: `sha256:${sha256}` };
    }),
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: tableSchema(table, withheld),
  };
}

function tableSchema(table: Table, withheld: boolean) {
  const foreignKeys = table.columns.flatMap(({ name, references }) => {
    if (!references) return [];
    const [resource, field] = references.split('.') as [string, string];
    // An empty name is the table itself: the one spelling of it that readers of version 1 and 2 share.
    return { fields: [name], reference: { resource: resource === table.name ? '' : resource, fields: [field] } };
  });
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: table.columns.map((column) => field(table, column, withheld)),
    missingValues: [''],
    ...(table.key && { primaryKey: [table.key] }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

function field(table: Table, column: Column, withheld: boolean) {
  const { name, type, description, unit, terms, example } = column;
  const note = withheld ? withheldNote(table, name) : null;
  return {
    name,
    type,
    description: note ? `${description} ${note}` : description,
    ...(example !== undefined && { example: String(example) }),
    ...(unit && { unit }),
    ...(terms && { categories: Object.entries(terms).map(([value, label]) => ({ value, label: label || value })) }),
    constraints: {
      ...(!column.nullable && { required: true }),
      ...(name === table.key && { unique: true }),
      ...(terms && { enum: Object.keys(terms) }),
      ...bounds(table, column),
    },
  };
}

/** The bounds that the schema sets, found out by asking it. */
function bounds(table: Table, { name, type }: Column): { minimum?: number; maximum?: number } {
  if (type !== 'integer' && type !== 'number') return {};
  const cell = table.schema.shape[name] as { safeParse(value: unknown): { success: boolean } };
  return {
    ...(!cell.safeParse(-1).success && { minimum: 0 }),
    ...(type === 'number' && !cell.safeParse(2).success && { maximum: 1 }),
  };
}

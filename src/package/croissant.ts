import type { Column, Table } from '../schema/table.ts';
import type { DatasetFile, PackageContext } from './context.ts';
import { builtTables, DESCRIPTION, datasetTitle, datasetVersion, FORMATS, RIGHTS } from './dataset.ts';
import { withheldNote } from './withhold.ts';

const TYPES = { integer: 'sc:Integer', number: 'sc:Float', boolean: 'sc:Boolean', string: 'sc:Text' } as const;

/** The JSON-LD context that the Croissant 1.1 specification prescribes word for word. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  arrayShape: 'cr:arrayShape',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  containedIn: 'cr:containedIn',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  equivalentProperty: 'cr:equivalentProperty',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isArray: 'cr:isArray',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  prov: 'http://www.w3.org/ns/prov#',
  rai: 'http://mlcommons.org/croissant/RAI/',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  samplingRate: 'cr:samplingRate',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
};

/** `croissant.json`: Croissant 1.1 (https://docs.mlcommons.org/croissant), for machine-learning tools. */
export function croissant(context: PackageContext) {
  const tables = builtTables(context);
  return {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name: `claimtrace-${context.recipe}`,
    alternateName: datasetTitle(context),
    description: DESCRIPTION,
    version: datasetVersion(context),
    usageInfo: RIGHTS,
    citeAs: `${datasetTitle(context)}, version ${datasetVersion(context)}, built with claimtrace ${context.version}.`,
    isLiveDataset: false,
    distribution: tables.flatMap(({ files }) => files.map(fileObject)),
    recordSet: tables
      .filter(({ files }) => files.some(({ path }) => path.endsWith('.csv')))
      .map(({ table }) => recordSet(table, context.withheld)),
  };
}

function fileObject({ path, bytes, sha256 }: DatasetFile) {
  const format = path.slice(path.lastIndexOf('.') + 1) as keyof typeof FORMATS;
  return {
    '@type': 'cr:FileObject',
    '@id': path,
    name: path,
    contentUrl: path,
    contentSize: `${bytes} B`,
    encodingFormat: FORMATS[format].mediaType,
    sha256,
  };
}

function recordSet(table: Table, withheld: boolean) {
  return {
    '@type': 'cr:RecordSet',
    '@id': table.name,
    name: table.name,
    description: table.description,
    ...(table.key && { key: { '@id': `${table.name}/${table.key}` } }),
    field: table.columns.map((column) => field(table, column, withheld)),
  };
}

function field(table: Table, column: Column, withheld: boolean) {
  const note = withheld ? withheldNote(table, column.name) : null;
  return {
    '@type': 'cr:Field',
    '@id': `${table.name}/${column.name}`,
    name: column.name,
    description: note ? `${column.description} ${note}` : column.description,
    dataType: TYPES[column.type],
    source: { fileObject: { '@id': `${table.name}.csv` }, extract: { column: column.name } },
    ...(refersElsewhere(table, column) && { references: { field: { '@id': column.references!.replace('.', '/') } } }),
  };
}

/** A table that refers to itself is a circle to readers of Croissant, who order what they read. */
const refersElsewhere = (table: Table, { references }: Column) =>
  references !== undefined && !references.startsWith(`${table.name}.`);

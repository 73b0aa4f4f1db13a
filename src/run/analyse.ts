import { hash } from 'node:crypto';
import { news } from '../../pipelines/news.ts';
import type { Document, InputDocument, Stated } from '../core/document.ts';
import type { Layers } from '../core/layers.ts';
import type { Recipe } from '../core/recipe.ts';
import { REFERENCE_FOLDER, readReferences } from '../io/reference.ts';
import type { Row } from '../schema/table.ts';
import { TABLES } from '../schema/tables.ts';
import { compareBy } from './check-table.ts';
import { inlineEngine } from './inline.ts';

/** A text, with what is known of it beforehand; what is stated wins over what the text suggests. */
export interface Text extends Stated {
  readonly text: string;
  /** Names the document in the ids of its rows. By default `text`, of several `text-1`, `text-2` … */
  readonly id?: string;
  /** Site the text is from: what recurs there is furniture rather than article. By default the publisher. */
  readonly collection?: string;
}

/** Everything that is found in one text. */
export interface Analysis {
  readonly id: string;
  /** The text as it was analysed: unpaired surrogates are U+FFFD. */
  readonly text: string;
  /** Annotations over the text, by stage; offsets in UTF-16 units, for `text.slice(start, end)`. */
  readonly layers: Readonly<Partial<Layers>>;
  /** Rows of the dataset's tables, by table; offsets in Unicode code points, as in the dataset. */
  readonly rows: DatasetRows;
  /** The text without page furniture: title, byline and removed blocks left out, one paragraph a line, a blank line between. */
  readonly body: string;
}

/** Several texts together: copies, recurring blocks and claims about the same thing are seen across them. */
export interface CollectionAnalysis {
  /** In the order of their ids. */
  readonly documents: readonly Analysis[];
  /** All rows of every table, in the dataset's order. */
  readonly rows: DatasetRows;
}

export type DatasetRows = { readonly [table: string]: readonly Row[] };

export interface Analyser {
  analyse(text: string | Text): Analysis;
  analyseAll(texts: Iterable<string | Text>): CollectionAnalysis;
}

/** Reads the reference tables and prepares a recipe (by default the one for news and web pages): some tenths of a second, once. */
export function analyser(recipe: Recipe = news, references: string = REFERENCE_FOLDER): Analyser {
  const run = inlineEngine(
    recipe,
    readReferences(
      recipe.steps.flatMap(({ stage }) => stage.references),
      references,
    ),
  );
  const analyseAll = (texts: Iterable<string | Text>): CollectionAnalysis => {
    const made = run(inputsOf(texts));
    const documents = made.documents.map(analysisOf);
    const ofGroups = made.rows.map(({ table, row }) => ({ [table]: [row] }) as DatasetRows);
    return { documents, rows: gathered([...documents.map(({ rows }) => rows), ...ofGroups]) };
  };
  return {
    analyseAll,
    analyse(text) {
      const { documents, rows } = analyseAll([
        typeof text === 'string' ? { text, id: 'text' } : { id: 'text', ...text },
      ]);
      return { ...documents[0]!, rows };
    },
  };
}

let news_: Analyser | undefined;
const forNews = (): Analyser => (news_ ??= analyser());

/**
 * Analyses one text as if it were the only one of a collection: its blocks kept or removed, title and author, sentences,
 * numbers, claims, quotes and dates, as layers over the text and as rows of the dataset. Nothing is read but the reference
 * tables of the package, nothing is written.
 *
 *     const { rows, body } = analyse('Officials said 40 people were hurt.');
 *
 * @throws TypeError for a text that is no string or is blank.
 */
export const analyse = (text: string | Text): Analysis => forNews().analyse(text);

/** Analyses several texts together, in memory. For large collections there is the command `claimtrace build`. @throws TypeError */
export const analyseAll = (texts: Iterable<string | Text>): CollectionAnalysis => forNews().analyseAll(texts);

const analysisOf = ({ id, text, layers }: Document): Analysis => ({
  id,
  text,
  layers,
  rows: (layers.tables?.rows ?? {}) as DatasetRows,
  body: layers.tables?.body ?? '',
});

function inputsOf(texts: Iterable<string | Text>): InputDocument[] {
  const inputs = Array.from(texts, (text, n) => inputOf(text, `text-${n + 1}`));
  const seen = new Set<string>();
  for (const { id } of inputs) {
    if (seen.has(id)) throw new TypeError(`two texts have the id ${id}`);
    seen.add(id);
  }
  return inputs;
}

function inputOf(given: string | Text, name: string): InputDocument {
  const { text: raw, id = name, collection, ...stated } = typeof given === 'string' ? { text: given } : given;
  if (typeof raw !== 'string') throw new TypeError('a text must be a string');
  const text = raw.toWellFormed();
  if (!/\P{White_Space}/u.test(text)) throw new TypeError(`the text ${id} is blank`);
  if (id === '' || /[#|]/.test(id))
    throw new TypeError(`${JSON.stringify(id)} can be no id: it must not be empty or hold # or |`);
  return {
    id,
    sourcePath: id,
    sourceLine: null,
    collection: collection ?? stated.publisher ?? null,
    sha256: hash('sha256', text),
    byteCount: Buffer.byteLength(text),
    encoding: 'utf-8',
    stated,
    text,
  };
}

/** All rows of each table, in its order; a table without rows is there too. */
function gathered(parts: readonly DatasetRows[]): DatasetRows {
  return Object.fromEntries(
    TABLES.map((table) => {
      const rows = parts.flatMap((part) => part[table.name] ?? []);
      return [table.name, rows.sort((a, b) => compareBy(table.order, a, b))];
    }),
  );
}

export type { Stated } from '../core/document.ts';
export type * from '../core/layers.ts';
export type { Recipe } from '../core/recipe.ts';
export { recipe, step } from '../core/recipe.ts';
export type { Cell, Column, Row, Table } from '../schema/table.ts';
export { FORMAT_VERSION, TABLES } from '../schema/tables.ts';

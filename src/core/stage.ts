import type { z } from 'zod';
import type { With } from './document.ts';
import type { Json } from './json.ts';
import type { LayerName, Layers } from './layers.ts';

/** A table of world knowledge, `data/reference/<name>.csv`, each row checked against its schema when it is read. */
export interface ReferenceTable<Row> {
  readonly name: string;
  readonly row: z.ZodType<Row>;
}

/** The reference tables as a stage receives them: read and checked by `run`, never by the stage. */
export interface References {
  rows<Row>(table: ReferenceTable<Row>): readonly Row[];
}

interface StageBase<P> {
  /** One word everywhere: the file in `stages/`, the layer it writes, its key in build.json and the prefix of its rule names. */
  readonly name: LayerName;
  /** Raised whenever the output may change; part of every cache key. */
  readonly version: number;
  /** A strict schema: a typing error in a recipe fails when the recipe is read, not at document 40,000. */
  readonly params: z.ZodType<P>;
  readonly references: readonly ReferenceTable<unknown>[];
}

/**
 * One document: a pure function that returns its own layer. No clock, randomness, files or module state; it runs in a worker
 * as it would on another machine. `prepare` is called once a worker: patterns and tables are compiled there.
 */
export interface DocumentStage<In extends LayerName, Out extends LayerName, P> extends StageBase<P> {
  readonly kind: 'document';
  readonly name: Out;
  /** The layers it reads; the recipe is checked for their order. Layers read only when there are in `optional`. */
  readonly reads: readonly In[];
  readonly optional?: readonly LayerName[];
  /** True for a layer that is cheaper to make again than to keep (tokens): it lives only while the stages of one round run. */
  readonly transient?: boolean;
  prepare(params: P, references: References): (document: With<In>) => Layers[Out];
}

/** A small row that a document hands to a group; rows of one key meet, in order of document id, then of `start`. */
export interface GroupRow {
  readonly key: string;
  readonly doc: string;
  readonly start: number;
  /** Rows may share one object: it is never changed. */
  readonly value: Json;
}

/** What a group says of one document: joined back as a layer (the list of its facts' values) for the stages after it. */
export interface Fact {
  readonly doc: string;
  readonly value: Json;
}

/** A row for a table, already in that table's columns. */
export interface TableRow {
  readonly table: string;
  readonly row: { readonly [column: string]: Json };
}

/** What a group stage gives to `build.json`: a named count. */
export interface Count {
  readonly count: string;
  readonly by: number;
}

export interface Grouping {
  /** Pure: the same document gives the same rows. */
  emit(document: With<never>): Iterable<GroupRow>;
  /** `rows` are sorted by doc, then start, and streamed: a group over the stage's limit keeps its smallest ids and says so by a Count. */
  group(key: string, rows: Iterable<GroupRow>): Iterable<Fact | TableRow | Count>;
  /** Over facts that are sparse (pairs of copies), all of them sorted by doc, then by the JSON of their value; what it gives is sorted by doc too. */
  finish?(facts: Iterable<Fact>): Iterable<Fact>;
}

/** Documents together: map, group by key, sorted within the group. What every distributed engine does. */
export interface GroupStage<In extends LayerName, P> extends StageBase<P> {
  readonly kind: 'group';
  readonly reads: readonly In[];
  readonly optional?: readonly LayerName[];
  /** Groups of fewer rows say nothing, and need not be formed. By default every group is. */
  readonly leastRows?: number;
  prepare(params: P, references: References): Grouping;
}

// biome-ignore lint/suspicious/noExplicitAny: the one place where a stage's private types are erased
export type AnyStage = DocumentStage<any, any, any> | GroupStage<any, any>;

export const isTableRow = (made: Fact | TableRow | Count): made is TableRow => 'table' in made;
export const isCount = (made: Fact | TableRow | Count): made is Count => 'count' in made;

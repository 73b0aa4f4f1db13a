import type { Document, InputDocument } from '../core/document.ts';
import type { Recipe } from '../core/recipe.ts';
import {
  type AnyStage,
  type Count,
  type Fact,
  type Grouping,
  type GroupRow,
  isCount,
  isTableRow,
  type References,
  type TableRow,
} from '../core/stage.ts';
import { byCodePoint } from '../text/code-point-order.ts';

/** What a recipe makes of documents. */
export interface Analysed {
  documents: Document[];
  /** Rows that group stages made. */
  rows: TableRow[];
  counts: Count[];
}

const byFact = (a: Fact, b: Fact) =>
  byCodePoint(a.doc, b.doc) || byCodePoint(JSON.stringify(a.value), JSON.stringify(b.value));

/** Runs a recipe over documents in the order of their ids. */
export const analyseInline = (recipe: Recipe, inputs: readonly InputDocument[], references: References): Analysed =>
  inlineEngine(recipe, references)(inputs);

/**
 * The smallest engine: all documents in memory, one after the other. What the big one must equal, byte for byte.
 * Prepares the stages of a recipe once, for several runs.
 */
export function inlineEngine(recipe: Recipe, references: References): (inputs: readonly InputDocument[]) => Analysed {
  const steps = recipe.steps.map(({ stage, params }) => ({
    stage: stage as AnyStage,
    prepared: (stage as AnyStage).prepare(params, references),
  }));
  return (inputs) => {
    let documents: Document[] = inputs
      .toSorted((a, b) => byCodePoint(a.id, b.id))
      .map((input) => ({ ...input, layers: {} }));
    const [rows, counts]: [TableRow[], Count[]] = [[], []];
    for (const { stage, prepared } of steps) {
      if (stage.kind === 'document') {
        documents = documents.map((document) =>
          withLayer(document, stage.name, (prepared as (d: Document) => unknown)(document)),
        );
      } else {
        const made = groupInMemory(prepared as Grouping, documents);
        rows.push(...made.rows);
        counts.push(...made.counts);
        const facts = Map.groupBy(made.facts, (fact) => fact.doc);
        documents = documents.map((d) =>
          withLayer(
            d,
            stage.name,
            (facts.get(d.id) ?? []).map((fact) => fact.value),
          ),
        );
      }
    }
    return { documents, rows, counts };
  };
}

const withLayer = (document: Document, name: string, layer: unknown): Document => ({
  ...document,
  layers: { ...document.layers, [name]: layer },
});

function groupInMemory(grouping: Grouping, documents: readonly Document[]) {
  const byKey = new Map<string, GroupRow[]>();
  for (const document of documents) {
    for (const row of grouping.emit(document as never)) {
      const group = byKey.get(row.key);
      if (group) group.push(row);
      else byKey.set(row.key, [row]);
    }
  }
  const [facts, rows, counts]: [Fact[], TableRow[], Count[]] = [[], [], []];
  for (const key of [...byKey.keys()].sort(byCodePoint)) {
    const sorted = byKey.get(key)!.sort((a, b) => byCodePoint(a.doc, b.doc) || a.start - b.start);
    for (const made of grouping.group(key, sorted)) {
      if (isTableRow(made)) rows.push(made);
      else if (isCount(made)) counts.push(made);
      else facts.push(made);
    }
  }
  const sorted = facts.sort(byFact);
  return { rows, counts, facts: grouping.finish ? [...grouping.finish(sorted)].sort(byFact) : sorted };
}

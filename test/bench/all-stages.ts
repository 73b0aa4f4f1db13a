import { news } from '../../pipelines/news.ts';
import type { Document, InputDocument } from '../../src/core/document.ts';
import type { LayerName } from '../../src/core/layers.ts';
import type { AnyStage, Grouping } from '../../src/core/stage.ts';
import { readReferences } from '../../src/io/reference.ts';
import { spent } from '../../src/run/stage-runner.ts';

/** Documents that go through the stages together, as in the engine. */
const HANDFUL = 16;

/** All stages of the recipe `news`, in handfuls as the engine runs them; of group stages the rows they are handed, no facts come back. */
export function allStages() {
  const references = readReferences(news.steps.flatMap(({ stage }) => stage.references));
  const steps = news.steps.map(({ stage, params }) => ({
    name: (stage as AnyStage).name as LayerName,
    annotate: annotator(stage as AnyStage, (stage as AnyStage).prepare(params, references)),
    milliseconds: 0,
  }));
  const run = (inputs: readonly InputDocument[]): void => {
    for (let from = 0; from < inputs.length; from += HANDFUL) {
      const documents: Document[] = inputs.slice(from, from + HANDFUL).map((input) => ({ ...input, layers: {} }));
      for (const step of steps) {
        const start = spent();
        for (const document of documents)
          (document.layers as Record<LayerName, unknown>)[step.name] = step.annotate(document);
        step.milliseconds += spent() - start;
      }
    }
  };
  return { run, steps };
}

function annotator(stage: AnyStage, prepared: unknown): (document: Document) => unknown {
  if (stage.kind === 'document') return prepared as (document: Document) => unknown;
  const { emit } = prepared as Grouping;
  return (document) => {
    for (const _ of emit(document as never));
    return [];
  };
}

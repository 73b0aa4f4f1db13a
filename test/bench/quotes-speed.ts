/** Speed of the stages `names` and `quotes`, which find speakers and what they said, on one thread; sentences and tokens are there already. */
import type { AnyStage } from '../../src/core/stage.ts';
import { readReferences } from '../../src/io/reference.ts';
import { names } from '../../src/stages/names.ts';
import { quotes } from '../../src/stages/quotes.ts';
import { sentences } from '../../src/stages/sentences.ts';
import { tokens } from '../../src/stages/tokens.ts';
import { asDocument, withLayers } from './date-documents.ts';
import type { Finding } from './report/report.ts';
import { type Texts, textsToMeasure } from './texts.ts';
import { takeTurns } from './turns.ts';

const PAGES = 150;
const TURNS = { warmUp: 4, rounds: 12 };
const all: AnyStage[] = [sentences, tokens, names, quotes];

export async function bench(): Promise<Finding> {
  return {
    name: 'quotes',
    title: 'Quotations and their speakers',
    text: `${PAGES} made-up pages and the texts that \`TEXTS=PATH,PATH\` names, by turns, processor time of the best of ${TURNS.rounds} rounds after ${TURNS.warmUp} to warm up. Megabytes of text a second.`,
    tables: [{ header: ['texts', 'names', 'quotes'], rows: textsToMeasure(PAGES).map(speeds) }],
  };
}

function speeds({ name, documents, bytes }: Texts): string[] {
  const references = readReferences(all.flatMap((stage) => stage.references));
  const prepared = documents.map(asDocument).map(withLayers([sentences, tokens], references));
  const [findNames, findQuotes] = [withLayers([names], references), withLayers([quotes], references)];
  const named = prepared.map(findNames);
  const times = takeTurns({ names: () => prepared.map(findNames), quotes: () => named.map(findQuotes) }, TURNS);
  return [name, ...Array.from(times.values(), (time) => (bytes / 1000 / time).toFixed(1))];
}

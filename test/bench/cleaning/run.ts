/**
 * Cleans a folder of publishers' folders as a build would and writes the bodies.
 *   node test/bench/cleaning/run.ts PAGES OUT [GOLD] [--alone]
 * With GOLD the score is printed too; --alone takes each page without its sister pages. The shipped trees have seen these pages when they are
 * the ones they were learnt from: `train.ts --folds` gives figures for publishers that they have not.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recipe, step } from '../../../src/core/recipe.ts';
import { readReferences } from '../../../src/io/reference.ts';
import { analyseInline } from '../../../src/run/inline.ts';
import { blocks } from '../../../src/stages/blocks.ts';
import { cleaning } from '../../../src/stages/cleaning.ts';
import { copies } from '../../../src/stages/copies.ts';
import { repetition } from '../../../src/stages/repetition.ts';
import { bodyLines } from '../../../src/text/body.ts';
import { readGold, readPages } from './pages.ts';
import { scoreAll, truthFor } from './score.ts';

const [folder, out, ...rest] = process.argv.slice(2);
if (!folder || !out) throw new Error('usage: run.ts PAGES OUT [GOLD] [--alone]');
const news = recipe('cleaning', [step(blocks), step(copies), step(repetition), step(cleaning)]);
const references = readReferences(news.steps.flatMap(({ stage }) => [...stage.references]));
const pages = readPages(folder);
const documents = rest.includes('--alone')
  ? pages.flatMap((page) => analyseInline(news, [page], references).documents)
  : analyseInline(news, pages, references).documents;
const bodies = new Map(documents.map((d) => [d.sourcePath, bodyLines(d as never).join('\n\n')]));
for (const [path, body] of bodies) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), `${body}\n`);
}
const goldPath = rest.find((argument) => !argument.startsWith('--'));
const gold = goldPath ? readGold(goldPath) : {};
for (const set of [...new Set(Object.values(gold).map((page) => page.set))]) {
  const pairs = [...bodies].flatMap(([path, predicted]) =>
    gold[path]?.set === set ? [{ truth: truthFor(gold[path], predicted), predicted }] : [],
  );
  console.log(set, scoreAll(pairs));
}

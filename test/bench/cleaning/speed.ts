/**
 * How fast pages are cleaned, beside Readability.js with a DOM on the same page as HTML.
 *   node test/bench/cleaning/speed.ts
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readReferences } from '../../../src/io/reference.ts';
import { blocks } from '../../../src/stages/blocks.ts';
import { cleaning } from '../../../src/stages/cleaning.ts';

const PARAGRAPH =
  'The harbour of the old town stayed closed on Monday after a storm had torn two gates from their hinges, the harbour master said, and ships will have to wait until the end of the week. “Nobody was hurt, and that is what counts,” she told reporters on the quay.';
const MENU = ['Skip to content', 'News', 'Sport', 'Weather', 'Opinion', 'Video', 'Newsletters', 'Sign in', 'Subscribe'];
const TEASERS = Array.from({ length: 40 }, (_, n) => `Ferry line ${n} will stop at the lighthouse from June on`);

const parts = [
  ...MENU.flatMap((word) => [`<li><a href="/x">${word}</a></li>`]),
  '<h1>Storm closes the harbour for a third day</h1>',
  ...Array.from({ length: 24 }, (_, n) => `<p>${PARAGRAPH.replace('two gates', `${n + 2} gates`)}</p>`),
  '<h2>Most read</h2>',
  ...TEASERS.map((line) => `<li><a href="/y">${line}</a></li>`),
  '<p>© 2019 Harbour Times. All rights reserved.</p>',
];
const html = `<!doctype html><html><body>${parts.join('\n')}</body></html>`;
const text = parts.map((part) => part.replace(/<[^>]*>/g, '')).join('\n\n');

const references = readReferences([...blocks.references, ...cleaning.references]);
const split = blocks.prepare({}, references);
const judge = cleaning.prepare({ keep: [], corrections: [] }, references);
const page = {
  id: 'x',
  sourcePath: 'x',
  sourceLine: null,
  collection: null,
  sha256: '',
  byteCount: 0,
  encoding: 'utf-8',
  stated: {},
  text,
};

/** @returns seconds for one call, the best of some rounds. */
function time(work: () => unknown, calls: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 7; round++) {
    const start = performance.now();
    for (let n = 0; n < calls; n++) work();
    best = Math.min(best, (performance.now() - start) / calls / 1000);
  }
  return best;
}

const layers = { blocks: split({ ...page, layers: {} } as never), repetition: [] };
const megabytes = Buffer.byteLength(text) / 1e6;
const blocksTime = time(() => split({ ...page, layers: {} } as never), 200);
const cleaningTime = time(() => judge({ ...page, layers } as never), 200);
const readability = time(() => new Readability(parseHTML(html).document as never).parse(), 20);
const line = (what: string, seconds: number) =>
  console.log(`${what.padEnd(28)} ${(megabytes / seconds).toFixed(1).padStart(7)} MB of text a second`);
line('blocks', blocksTime);
line('cleaning', cleaningTime);
line('Readability.js and linkedom', readability);
console.log(`cleaning is ${(readability / cleaningTime).toFixed(1)} times as fast`);

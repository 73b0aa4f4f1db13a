/**
 * How fast pages are cleaned, beside Readability.js with a DOM on the same pages as HTML: `make bench BENCH=cleaning`.
 * The stage reads what the stages before it made of the text, as in a build; Readability reads the HTML that the text was flattened from.
 * `TEXTS=FOLDER`, a folder of text files for each publisher, takes pages of one's own: Readability reads them as HTML made of their lines.
 */
import { basename } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { InputDocument } from '../../../src/core/document.ts';
import { recipe, step } from '../../../src/core/recipe.ts';
import { readReferences } from '../../../src/io/reference.ts';
import { analyseInline } from '../../../src/run/inline.ts';
import { blocks } from '../../../src/stages/blocks.ts';
import { cleaning } from '../../../src/stages/cleaning.ts';
import { copies } from '../../../src/stages/copies.ts';
import { repetition } from '../../../src/stages/repetition.ts';
import { collection } from '../collection/collection.ts';
import { asDocument } from '../date-documents.ts';
import { realSentences } from '../generate.ts';
import type { Finding } from '../report/report.ts';
import { readPages } from './pages.ts';

const PAGES = 100;
/** The contenders take turns, so that whatever else the machine does slows all of them; the first rounds only warm up. */
const [WARM_UP, ROUNDS] = [4, 12];
/** Reads the pages so often in a round: the clock of the processor is a coarse one. */
const TIMES: Readonly<Record<string, number>> = { cleaning: 8, 'blocks and cleaning': 4, 'Readability.js': 1 };

const before = recipe('cleaning', [step(blocks), step(copies), step(repetition)]);

export async function bench(): Promise<Finding> {
  const { TEXTS } = process.env;
  const pages: readonly InputDocument[] = TEXTS ? readPages(TEXTS) : madeUp();
  const what = TEXTS ? `pages of ${basename(TEXTS)}` : 'made-up pages of one site';
  return {
    name: 'cleaning',
    title: 'Cleaning',
    text: `${pages.length} ${what}, ${ROUNDS} rounds by the processor's clock, taking turns on one thread. \`cleaning\` is the stage alone, on blocks cut and counted before; Readability.js is given the pages as HTML, with the DOM of linkedom, and that time counts too. Megabytes are those of the text in both.`,
    tables: [{ header: ['what', 'MB of text a second', 'times Readability.js'], rows: speeds(pages) }],
  };
}

const madeUp = (): InputDocument[] =>
  Array.from(collection({ documents: PAGES, seed: 6, sentences: realSentences() }), ({ id, site, text }) => ({
    ...asDocument({ id, text }),
    collection: site,
  }));

function speeds(pages: readonly InputDocument[]): string[][] {
  const references = readReferences([...blocks.references, ...cleaning.references]);
  const documents = analyseInline(before, pages, references).documents;
  const split = blocks.prepare({}, references);
  const clean = cleaning.prepare({ keep: [], corrections: [] }, references);
  const htmls = pages.map(({ text }) => htmlOf(text));
  const spent = timesOf({
    cleaning: () => documents.forEach((document) => void clean(document as never)),
    'blocks and cleaning': () =>
      documents.forEach(
        (document) => void clean({ ...document, layers: { ...document.layers, blocks: split(document) } } as never),
      ),
    'Readability.js': () => htmls.forEach((html) => void new Readability(parseHTML(html).document as never).parse()),
  });
  const megabytes = pages.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const slowest = spent.get('Readability.js')!;
  return Array.from(spent, ([name, time]) => [name, (megabytes / time).toFixed(2), (slowest / time).toFixed(1)]);
}

/** Lines of running text as paragraphs of an article, each other line as a link in a list. */
export function htmlOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const lines = escaped
    .split('\n')
    .map((line) => (isRunning(line) ? `<p>${line}</p>` : `<li><a href="/x">${line}</a></li>`));
  const [first, last] = [lines.findIndex(isParagraph), lines.findLastIndex(isParagraph)];
  return `<!doctype html><html><body><ul>${lines.slice(0, first).join('\n')}</ul>
<article>${lines.slice(first, last + 1).join('\n')}</article><ul>${lines.slice(last + 1).join('\n')}</ul></body></html>`;
}
const isRunning = (line: string): boolean => line.length > 60 && /[.?!”]$/.test(line);
const isParagraph = (line: string): boolean => line.startsWith('<p>');

/** @returns seconds that each contender needs for all pages, the mean of the rounds. */
function timesOf(contenders: Readonly<Record<string, () => void>>): Map<string, number> {
  const spent = new Map<string, number>();
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [name, work] of Object.entries(contenders)) {
      const time = seconds(work, TIMES[name]!);
      if (round >= WARM_UP) spent.set(name, (spent.get(name) ?? 0) + time / ROUNDS);
    }
  }
  return spent;
}

/** Processor time of this thread for one of so many times: what others do on the machine hardly touches it. */
function seconds(work: () => void, times: number): number {
  const start = process.threadCpuUsage();
  for (let n = 0; n < times; n++) work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1e6 / times;
}

if (import.meta.main) console.table((await bench()).tables[0]!.rows);

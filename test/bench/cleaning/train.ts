/**
 * Learns the cleaner's trees from labelled pages.
 *   node test/bench/cleaning/train.ts FOLDER            writes data/reference/cleaning-trees.csv
 *   node test/bench/cleaning/train.ts FOLDER --folds 10 cross-validates by publisher and writes nothing
 * FOLDER holds raw/, extracted-trafilatura/, extracted-newspaper/ (a folder a publisher in each) and gold.json.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDoubtful, isLonely, LONELY_LOG_ODDS, settle } from '../../../src/cleaning/body.ts';
import { Draft } from '../../../src/cleaning/draft.ts';
import { type Look, readRow, Values } from '../../../src/cleaning/row.ts';
import { SECOND } from '../../../src/cleaning/second.ts';
import { FIRST as FIRST_LOOK } from '../../../src/cleaning/signals.ts';
import { REFERENCE_FOLDER } from '../../../src/io/reference.ts';
import { type Boosted, boost, type Data, predict, type Settings } from './boost.ts';
import { bodyOf, type Item, readItems, VIEWS } from './items.ts';
import { Random } from './random.ts';
import { scoreAll, truthFor } from './score.ts';

const FIRST: Settings = {
  trees: 50,
  depth: 4,
  rate: 0.2,
  lambda: 5,
  leastWeight: 20,
  columnShare: 0.35,
  groupShare: 0.5,
};
const AGAIN: Settings = {
  trees: 50,
  depth: 4,
  rate: 0.12,
  lambda: 20,
  leastWeight: 20,
  columnShare: 0.3,
  groupShare: 0.5,
};
/** Folds within the training pages: the second look learns from first judgements of pages that the first look had not seen. */
const INNER = 5;

type Rows = Map<Item, Float64Array[]>;
const rowsOf = <View>(look: Look<View>, view: View, length: number): Float64Array[] => {
  const row = new Values(look);
  return Array.from({ length }, (_, n) => readRow(look, view, n, row).slice());
};

function foldsOf(items: readonly Item[], count: number, seed: number): Map<string, number> {
  const publishers = [...new Set(items.map((item) => item.gold.group))].sort();
  return new Map(new Random(seed).shuffle(publishers).map((publisher, n) => [publisher, n % count]));
}

/** Of the many blocks of menus, far from any prose, each fourth is enough; it counts four times. */
function draw(item: Item, label: boolean, n: number): { item: Item; label: boolean; n: number; times: number }[] {
  if (label || !isLonely(item.page, n)) return [{ item, label, n, times: 1 }];
  return n % 4 === 0 ? [{ item, label, n, times: 4 }] : [];
}

/** The second look learns from blocks that it will be asked about, and from those that are nearly so. */
const SLACK = 1;
const isAsked = (guess: number): boolean => isDoubtful(guess - SLACK) || isDoubtful(guess) || isDoubtful(guess + SLACK);

function dataOf(items: readonly Item[], rows: Rows, isOf = (_: Item, __: number): boolean => true): Data {
  const publishers = new Map([...new Set(items.map((item) => item.gold.group))].sort().map((name, n) => [name, n]));
  // A page without sister pages is the same alone: it counts once, and double.
  const twin = (item: Item) =>
    !items.some((other) => other.view === 'raw' && other.document.id === item.document.id && other.page.hasSisters);
  const picked = items
    .filter((item) => item.view !== 'alone' || !twin(item))
    .flatMap((item) => item.labels.flatMap((label, n) => (isOf(item, n) ? draw(item, label, n) : [])));
  const width = rows.get(items[0]!)![0]!.length;
  return {
    columns: Array.from({ length: width }, (_, c) =>
      Float64Array.from(picked, ({ item, n }) => rows.get(item)![n]![c]!),
    ),
    labels: Uint8Array.from(picked, ({ label }) => (label ? 1 : 0)),
    weights: Float64Array.from(picked, ({ item, n, times }) => item.weights[n]! * times),
    groups: Int32Array.from(picked, ({ item }) => publishers.get(item.gold.group)!),
  };
}

/** The first judgement of each block, with the trees as they were learnt. */
const firstGuesses = (item: Item, looks: Rows, first: Boosted): number[] =>
  looks.get(item)!.map((row, n) => (isLonely(item.page, n) ? LONELY_LOG_ODDS : predict(first, row)));

const secondRows = (item: Item, guesses: readonly number[]): Float64Array[] =>
  rowsOf(SECOND, new Draft(item.page, guesses, item.words), item.labels.length);

function learn(items: readonly Item[], looks: Rows): { first: Boosted; second: Boosted } {
  const folds = foldsOf(items, INNER, 3);
  const again: Rows = new Map();
  const guesses = new Map<Item, number[]>();
  for (let fold = 0; fold < INNER; fold++) {
    const seen = items.filter((item) => folds.get(item.gold.group) !== fold);
    const model = boost(dataOf(seen, looks), FIRST);
    for (const item of items.filter((one) => folds.get(one.gold.group) === fold)) {
      guesses.set(item, firstGuesses(item, looks, model));
      again.set(item, secondRows(item, guesses.get(item)!));
    }
  }
  const asked = dataOf(items, again, (item, n) => isAsked(guesses.get(item)![n]!));
  return { first: boost(dataOf(items, looks), FIRST), second: boost(asked, AGAIN) };
}

function crossValidate(items: readonly Item[], looks: Rows, count: number): void {
  const folds = foldsOf(items, count, 7);
  const bodies = new Map<Item, string>();
  const dumped: unknown[] = [];
  for (let fold = 0; fold < count; fold++) {
    const { first, second } = learn(
      items.filter((item) => folds.get(item.gold.group) !== fold),
      looks,
    );
    for (const item of items.filter((one) => folds.get(one.gold.group) === fold)) {
      const guesses = firstGuesses(item, looks, first);
      const rows = secondRows(item, guesses);
      const odds = guesses.map((guess, n) => (isDoubtful(guess) ? predict(second, rows[n]!) : guess));
      bodies.set(item, bodyOf(item, settle(item.page, odds)));
      dumped.push({ view: item.view, id: item.document.sourcePath, odds });
    }
    console.log(`fold ${fold + 1} of ${count}`);
  }
  if (process.env.JUDGEMENTS) writeFileSync(process.env.JUDGEMENTS, JSON.stringify(dumped));
  for (const view of VIEWS)
    for (const [name, holds] of SLICES)
      report(
        `${view} ${name}`,
        items.filter((item) => item.view === view && holds(item)),
        bodies,
      );
}

const SLICES: readonly (readonly [string, (item: Item) => boolean])[] = [
  ['sh', (item) => item.gold.set === 'sh'],
  ['sh with sisters', (item) => item.gold.set === 'sh' && item.page.hasSisters],
  ['sh without', (item) => item.gold.set === 'sh' && !item.page.hasSisters],
  ['fe', (item) => item.gold.set === 'fe'],
];

function report(name: string, items: readonly Item[], bodies: ReadonlyMap<Item, string>): void {
  if (items.length === 0) return;
  const line = (what: string, textOf: (item: Item) => string) => {
    const { pages, f1, precision, recall } = scoreAll(
      items.map((item) => ({ truth: truthFor(item.gold, textOf(item)), predicted: textOf(item) })),
    );
    console.log(
      `${name.padEnd(40)} ${what.padEnd(8)} ${pages} pages  F1 ${f1.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}`,
    );
  };
  line('before', (item) => item.document.text);
  line('after', (item) => bodies.get(item)!);
}

/** Rows of the table, readable and exact: shortest decimal numbers. */
function tableOf(look: string, { bias, trees }: Boosted, names: readonly string[]): string[] {
  const short = (value: number) => String(Number(value.toPrecision(6)));
  const rows = [`${look},0,0,,,,,${short(bias)}`];
  trees.forEach((tree, t) => {
    tree.forEach(({ column, threshold, below, above, value }, n) => {
      const ask = column < 0 ? ',,,' : `${names[column]!},${threshold},${below},${above}`;
      rows.push(`${look},${t + 1},${n},${ask},${short(value)}`);
    });
  });
  return rows;
}

const [folder, option, folds] = process.argv.slice(2);
if (!folder) throw new Error('name the folder of labelled pages');
const items = readItems(folder);
const looks: Rows = new Map(items.map((item) => [item, rowsOf(FIRST_LOOK, item.page, item.labels.length)]));
if (option === '--folds') crossValidate(items, looks, Number(folds ?? 10));
else {
  const { first, second } = learn(items, looks);
  const rows = [
    'look,tree,node,signal,threshold,below,above,value',
    ...tableOf('first', first, FIRST_LOOK.names),
    ...tableOf('second', second, SECOND.names),
  ];
  const path = join(REFERENCE_FOLDER, 'cleaning-trees.csv');
  writeFileSync(path, `${rows.join('\n')}\n`);
  console.log(`${path}: ${rows.length - 1} nodes`);
}

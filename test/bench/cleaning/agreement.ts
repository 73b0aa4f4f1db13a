// How far the reasons of a build agree with 150 blocks labelled twice by hand: node test/bench/cleaning/agreement.ts OUT
// The blocks were drawn with seed 20261122 from what an earlier build had removed, at most two a page, and labelled by two readers
// that saw neither its reasons nor each other's labels. Only fingerprints are kept, no text; `article_text` means wrongly removed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

interface Label {
  fingerprint: string;
  first: string;
  second: string;
}
const labels: Label[] = JSON.parse(readFileSync(join(import.meta.dirname, 'reason-labels.json'), 'utf8'));
const blocks: Record<string, string>[] = parse(readFileSync(join(process.argv[2]!, 'blocks.csv')), { columns: true });
const removed = Map.groupBy(
  blocks.filter(({ kept }) => kept === 'false'),
  ({ fingerprint }) => fingerprint!,
);

const share = (rows: readonly Label[], holds: (label: Label) => boolean) =>
  rows.length ? (rows.filter(holds).length / rows.length).toFixed(3) : '-';
/** The reason of most of the removed blocks with this text. */
function ours({ fingerprint }: Label): string {
  const reasons = Object.entries(Object.groupBy(removed.get(fingerprint) ?? [], ({ reason }) => reason!));
  return reasons.sort(([, a], [, b]) => b!.length - a!.length)[0]?.[0] ?? 'kept';
}
const measure = (rows: readonly Label[]) => ({
  labels: rows.length,
  'first = second': share(rows, ({ first, second }) => first === second),
  'ours = first': share(rows, (label) => ours(label) === label.first),
  'ours = second': share(rows, (label) => ours(label) === label.second),
});

const perReason = Object.entries(Object.groupBy(labels, ({ first }) => first)).sort(([a], [b]) => (a < b ? -1 : 1));
console.table({
  all: measure(labels),
  ...Object.fromEntries(perReason.map(([reason, rows]) => [reason, measure(rows!)])),
});
for (const label of labels.filter((one) => ours(one) !== one.first))
  console.log(`${label.fingerprint} ${label.first}: ${ours(label)}`);

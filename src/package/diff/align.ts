import type { Cell, Row } from '../../schema/table.ts';

/** A row of a document in the former and in the newer build; null where there is none. */
export type Pair = readonly [former: Row | null, newer: Row | null];

/**
 * Pairs the rows of one document, whose ids and offsets shift when its text is edited. Rows with the same text in the same
 * sentence are the same; then those with the same text; then those whose sentences differ in their numbers alone, which is
 * how a changed number reads. Of several that are alike the first is paired with the first.
 */
export function align(former: readonly Row[], newer: readonly Row[]): Pair[] {
  const partner = new Map<Row, Row>();
  let [left, right] = [former, newer];
  for (const key of KEYS) {
    for (const [a, b] of matches(left, right, key)) partner.set(b, a);
    const taken = new Set(partner.values());
    left = left.filter((row) => !taken.has(row));
    right = right.filter((row) => !partner.has(row));
  }
  return [...newer.map((row): Pair => [partner.get(row) ?? null, row]), ...left.map((row): Pair => [row, null])].sort(
    (a, b) => startOf(a) - startOf(b),
  );
}

const startOf = ([former, newer]: Pair) => Number((newer ?? former)!.start ?? 0);

type Key = (row: Row) => string | null;
const text = (cell: Cell | undefined) => (typeof cell === 'string' ? cell : '');
const KEYS: readonly Key[] = [
  (row) => JSON.stringify([text(row.text), text(row.sentence)]),
  (row) => text(row.text),
  (row) => withoutNumbers(text(row.sentence) || text(row.text)),
];

/** `400 boats` and `1,250.5 boats` are alike; null for a text that is all numbers. */
function withoutNumbers(text: string): string | null {
  const masked = text.replace(/[\d.,]+/g, '0');
  return /\p{L}/u.test(masked) ? masked : null;
}

function* matches(left: readonly Row[], right: readonly Row[], key: Key): Generator<[Row, Row]> {
  const waiting = new Map<string, Row[]>();
  for (const row of left) {
    const name = key(row);
    if (name === null) continue;
    const queue = waiting.get(name);
    if (queue) queue.push(row);
    else waiting.set(name, [row]);
  }
  for (const queue of waiting.values()) queue.reverse();
  for (const row of right) {
    const name = key(row);
    const first = name === null ? undefined : waiting.get(name)?.pop();
    if (first) yield [first, row];
  }
}

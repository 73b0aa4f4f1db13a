import PQueue from 'p-queue';

/** How far the reading runs ahead of the consumer. */
export interface Ahead {
  readonly concurrency: number;
  /** Results that may wait for their turn, in the unit of `sizeOf`; one result may always wait, whatever its size. */
  readonly budget: number;
}

/** Results wait for the slowest before them: so many per worker keep all of them busy. */
const AHEAD_PER_WORKER = 8;

/**
 * Works on several items at once and yields the results in the order of the items. Nothing starts before the consumer asks
 * for the first result, and nothing new starts while more than `ahead` allows is waiting.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  sizeOf: (result: Result) => number,
  { concurrency, budget }: Ahead,
): AsyncGenerator<Result> {
  const queue = new PQueue({ concurrency });
  const waiting: Promise<Result>[] = [];
  let size = 0;
  const start = async (item: Item) => {
    const result = await work(item);
    size += sizeOf(result);
    return result;
  };
  const next = async () => {
    const result = await waiting.shift()!;
    size -= sizeOf(result);
    return result;
  };
  for await (const item of items) {
    const started = queue.add(() => start(item));
    started.catch(() => {}); // thrown where it is awaited, in its turn
    waiting.push(started);
    while (waiting.length >= concurrency * AHEAD_PER_WORKER || (waiting.length > 1 && size > budget))
      yield await next();
  }
  while (waiting.length > 0) yield await next();
}

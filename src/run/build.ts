import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type InputReader, readInput } from '../io/read/index.ts';
import { FORMATS } from '../io/tables/index.ts';
import type { writePackage } from '../package/index.ts';
import { asBefore, type Built } from './built.ts';
import { Cache } from './cache.ts';
import { unmatched } from './corrections.ts';
import { writeDataset } from './dataset.ts';
import { Engine } from './engine.ts';
import { explain, UserError } from './errors.ts';
import { type Ingested, ingest } from './ingest.ts';
import { Interrupt, untilTheEnd } from './interrupt.ts';
import { keptTables, LookAhead } from './look-ahead.ts';
import { ComingPool } from './pool.ts';
import { tableProgram } from './program.ts';
import type { Progress } from './progress.ts';
import { closeOutput, type Output, openOutput, publish } from './publish.ts';
import { refuseFolders, refuseInput } from './refusals.ts';
import { removeBeside } from './removal.ts';
import { type Plan, plan, type RecipeSource, type Setup } from './setup.ts';
import { outputKey, published, remember } from './unchanged.ts';

export interface BuildOptions {
  readonly input: string;
  readonly out: string;
  /** Null for as many as the machine has cores. */
  readonly workers: number | null;
  readonly strict: boolean;
  /** Whether `text/` is written. */
  readonly bodies: boolean;
  readonly withheld: boolean;
  /** Folder for results that the next build may use; null for none. */
  readonly cache: string | null;
  readonly maxBytes: number;
  readonly recipe: RecipeSource;
  /** Writes the papers beside the tables. */
  readonly papers?: typeof writePackage;
}

/**
 * Bytes of text from which workers make ready while an input is read of which a dataset is there: mostly nothing has changed
 * since, and then they do so in vain, which shows only beside a short reading.
 */
const WORTH_THE_VAIN = 64 << 20;

/**
 * From a folder of texts to a dataset: everything is made beside the output folder and replaces it as a whole at the end.
 * @throws UserError, Fault; then the former output is as it was.
 */
export async function build(options: BuildOptions, progress: Progress): Promise<Built> {
  refuseFolders(options);
  const ready = await plan(options.recipe);
  const output = await openOutput(options.out);
  const interrupt = new Interrupt();
  interrupt.onStop(() => closeOutput(output));
  try {
    const cache = openCache(options, output, ready, progress);
    interrupt.onStop(() => cache.close());
    try {
      return await buildInto(options, ready, output, cache, progress, interrupt);
    } finally {
      cache.close();
    }
  } catch (error) {
    if (interrupt.isStopping) return await untilTheEnd();
    throw error;
  } finally {
    interrupt.close();
    closeOutput(output);
  }
}

function openCache({ cache, input }: BuildOptions, { work }: Output, { recipe }: Plan, progress: Progress): Cache {
  const kept = cache === null ? null : openKept(cache, input, recipe.name);
  if (cache !== null && !kept) progress.warn('another build uses the cache of this input: this one goes without');
  return kept ?? Cache.temporary(join(work, 'cache'));
}

/** @returns null when another build uses the cache of this input @throws UserError */
function openKept(cache: string, input: string, recipe: string): Cache | null {
  try {
    return Cache.open(cache, input, recipe);
  } catch (error) {
    throw new UserError(`--cache ${cache} can not be written: ${explain(error)}`);
  }
}

async function buildInto(
  options: BuildOptions,
  ready: Plan,
  output: Output,
  cache: Cache,
  progress: Progress,
  interrupt: Interrupt,
): Promise<Built> {
  const setup: Setup = {
    ...options.recipe,
    stageDigests: ready.stageDigests,
    work: output.work,
    cache: cache.folder,
    keeps: cache.keeps,
    staging: output.staging,
    formats: FORMATS,
    bodies: options.bodies && !options.withheld,
    withheld: options.withheld,
    tableProgram: tableProgram(),
  };
  const coming = new ComingPool(setup, options.workers);
  interrupt.onStop(() => coming.close());
  try {
    const former = cache.keeps ? published(cache.folder, output.out) : null;
    const ahead = new LookAhead(former ? keptTables(cache.folder) : []);
    const reader = readInput(options.input, { maxBytes: options.maxBytes });
    const ingested = await read(reader, output, progress, (bytes) => {
      const pool = !former || bytes > WORTH_THE_VAIN ? coming.told(bytes) : null;
      if (pool) ahead.start(pool);
    });
    refuseInput(options, ingested, reader.tally);
    const key = outputKey(options, ready.stageDigests, ingested.inputHash, reader.tally);
    if (former?.key === key) return asBefore(output.out, ingested);
    cache.begin(ready.rounds, ingested.parts);
    const pool = coming.opened(ingested.bytes);
    if (options.workers !== null && pool.workers > 0 && pool.workers < options.workers)
      progress.warn(`--workers ${options.workers}: more than ${pool.workers} are of no use on this machine`);
    const { parts } = ingested;
    const engine = new Engine({ plan: ready, parts, pool, cache, ahead, former, progress });
    await engine.analyse();
    for (const message of unmatched(ready, setup, engine.nameOf)) progress.warn(message);
    const { rows, moved } = await writeDataset({
      options,
      ready,
      engine,
      ingested,
      reader,
      cache,
      setup,
      output,
      progress,
    });
    const removed = removeBeside(pool, await publish(output, moved));
    if (cache.keeps) {
      const ofGroups = [...engine.tally.groups.flatMap(({ files }) => files), ...engine.rowFiles];
      cache.finish(ready.rounds, ingested.parts, ofGroups);
      remember(cache.folder, { key, out: output.out, parts: engine.tableKeys });
    }
    await removed;
    const { rounds, damaged, times } = engine.tally;
    const { documents, bytes, rejects } = ingested;
    const passedOver = Object.fromEntries(reader.tally.ignored);
    const summary = {
      documents,
      bytes,
      rejects: rejects.count,
      passedOver,
      rows,
      rounds,
      damaged,
      workers: pool.workers,
    };
    const built: Built = { ...summary, unchanged: false, times: { wall: progress.times, stages: times } };
    if (cache.keeps) writeFileSync(join(cache.folder, 'timings.json'), `${JSON.stringify(built.times, null, 2)}\n`);
    return built;
  } finally {
    await coming.close();
  }
}

/** @param onBytes gets the bytes that were read so far */
async function read(
  reader: InputReader,
  { work }: Output,
  progress: Progress,
  onBytes: (bytes: number) => void,
): Promise<Ingested> {
  progress.start('read', null, 'documents');
  const ingested = await ingest(reader, work, ({ documents, bytes, rejects }) => {
    progress.update(documents, bytes, rejects);
    onBytes(bytes);
  });
  progress.end();
  return ingested;
}

export type { Built } from './built.ts';

import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type InputReader, nothingFound, readInput } from '../io/read/index.ts';
import { FORMATS } from '../io/tables/index.ts';
import type { writePackage } from '../package/index.ts';
import { counted } from '../package/numbers.ts';
import type { BuildRecord } from './build-json.ts';
import { Cache } from './cache.ts';
import { digest } from './container.ts';
import { type CorrectionRow, unmatched } from './corrections.ts';
import { writeDataset } from './dataset.ts';
import { Engine } from './engine.ts';
import { EXIT, UserError } from './errors.ts';
import { type Ingested, ingest } from './ingest.ts';
import { Interrupt, untilTheEnd } from './interrupt.ts';
import { ComingPool } from './pool.ts';
import { tableProgram } from './program.ts';
import type { Progress } from './progress.ts';
import { closeOutput, type Output, openOutput, publish, refuseNested } from './publish.ts';
import { removeBeside } from './removal.ts';
import { type Plan, plan, type RecipeSource, type Setup } from './setup.ts';
import { programText, published, remember } from './unchanged.ts';
import { VERSION } from './version.ts';

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

export interface Built {
  readonly documents: number;
  readonly bytes: number;
  readonly rejects: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly rounds: Engine['rounds'];
  readonly damaged: readonly string[];
  readonly workers: number;
  /** The output was there already, made of the same input by the same program. */
  readonly unchanged: boolean;
  readonly times: { readonly wall: Readonly<Record<string, number>>; readonly stages: Engine['times'] };
}

/**
 * From a folder of texts to a dataset: everything is made beside the output folder and replaces it as a whole at the end.
 * @throws UserError, Fault; then the former output is as it was.
 */
export async function build(options: BuildOptions, progress: Progress): Promise<Built> {
  checkInput(options);
  const ready = await plan(options.recipe);
  const output = openOutput(options.out);
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

function checkInput({ input, out }: BuildOptions): void {
  if (!existsSync(input)) throw new UserError(`the input folder ${input} does not exist`, EXIT.usage);
  if (!statSync(input).isDirectory()) throw new UserError(`${input} is no folder`, EXIT.usage);
  refuseNested(input, out);
}

function openCache({ cache, input }: BuildOptions, { work }: Output, { recipe }: Plan, progress: Progress): Cache {
  const kept = cache === null ? null : Cache.open(cache, input, recipe.name);
  if (cache !== null && !kept) progress.warn('another build uses the cache of this input: this one goes without');
  return kept ?? Cache.temporary(join(work, 'cache'));
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
    const reader = readInput(options.input, { maxBytes: options.maxBytes });
    // Mostly nothing has changed since: then workers would make ready in vain.
    const ingested = await read(reader, output, progress, (bytes) => {
      if (!former) coming.told(bytes);
    });
    refuseInput(options, ingested, reader);
    const key = keyOf(options, ready, ingested, reader);
    if (former?.key === key) return asBefore(output, ingested);
    cache.begin(ready.rounds, ingested.parts);
    const pool = coming.opened(ingested.bytes);
    if (options.workers !== null && pool.workers > 0 && pool.workers < options.workers)
      progress.warn(`--workers ${options.workers}: more than ${pool.workers} are of no use on this machine`);
    const engine = new Engine({ plan: ready, parts: ingested.parts, pool, cache, work: output.work, former, progress });
    await engine.analyse();
    reportUnmatched(options, ready, engine, setup, progress);
    const rows = await writeDataset({ options, ready, engine, ingested, reader, cache, setup, output, progress });
    const removed = removeBeside(pool, publish(output));
    if (cache.keeps) {
      const ofGroups = [...engine.groups.flatMap(({ files }) => files), ...engine.rowFiles];
      cache.finish(ready.rounds, ingested.parts, ofGroups);
      remember(cache.folder, { key, out: output.out, parts: engine.tableKeys });
    }
    await removed;
    const { rounds, damaged, times } = engine;
    const { documents, bytes, rejects } = ingested;
    const summary = { documents, bytes, rejects: rejects.count, rows, rounds, damaged, workers: pool.workers };
    const built: Built = { ...summary, unchanged: false, times: { wall: progress.times, stages: times } };
    if (cache.keeps) writeFileSync(join(cache.folder, 'timings.json'), `${JSON.stringify(built.times, null, 2)}\n`);
    return built;
  } finally {
    await coming.close();
  }
}

/** Digest of all that the output depends on. */
function keyOf(
  { bodies, withheld, maxBytes }: BuildOptions,
  ready: Plan,
  { inputHash }: Ingested,
  reader: InputReader,
) {
  const { ignored, ...tally } = reader.tally;
  const input = [inputHash, tally, [...ignored].sort()];
  return digest(JSON.stringify([VERSION, programText(), ready.stageDigests, bodies, withheld, maxBytes, input]));
}

/** Nothing changed: the output stays as it is. */
function asBefore({ out }: Output, { documents, bytes, rejects }: Ingested): Built {
  const { tables } = JSON.parse(readFileSync(join(out, 'build.json'), 'utf8')) as BuildRecord;
  const rounds = [{ stages: ['everything'], reasons: { reused: { documents, examples: [] } } }];
  const times = { wall: {}, stages: {} };
  return {
    documents,
    bytes,
    rejects: rejects.count,
    rows: tables,
    rounds,
    damaged: [],
    workers: 0,
    times,
    unchanged: true,
  };
}

/** A correction that means no block is told, never passed over. */
function reportUnmatched(
  { recipe }: BuildOptions,
  ready: Plan,
  engine: Engine,
  setup: Setup,
  progress: Progress,
): void {
  const corrections = (recipe.params.cleaning?.corrections ?? []) as CorrectionRow[];
  if (corrections.length === 0) return;
  for (const { doc_id, fingerprint, occurrence } of unmatched(corrections, ready, setup, engine.nameOf))
    progress.warn(
      `the correction of ${doc_id}, fingerprint ${fingerprint}, occurrence ${occurrence} means no block of this input`,
    );
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

function refuseInput({ strict, input }: BuildOptions, { documents, rejects }: Ingested, reader: InputReader): void {
  if (documents === 0 && rejects.count === 0) throw new UserError(nothingFound(input, reader.tally));
  if (!strict || rejects.count === 0) return;
  const first = rejects.sorted().next().value!;
  const { source_path, source_line, message } = JSON.parse(first.value);
  const where = source_line === null ? source_path : `${source_path}, line ${source_line}`;
  throw new UserError(`--strict: ${counted(rejects.count, 'reject')}; the first is ${where}: ${message}`, EXIT.strict);
}

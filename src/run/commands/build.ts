import { Command, InvalidArgumentError, Option } from 'commander';
import { READ_DEFAULTS } from '../../io/read/options.ts';
import { counted } from '../../package/numbers.ts';
import { REASONS } from '../../schema/vocabulary.ts';
import type { Built } from '../build.ts';
import { EXIT, UserError } from '../errors.ts';
import { count, duration, forMachines, forPeople, megabytes, progress } from '../progress.ts';
import { readCorrections } from '../read-corrections.ts';

interface Flags {
  input?: string;
  out?: string;
  workers?: number;
  strict?: boolean;
  text: boolean;
  cache: string | false;
  explain?: boolean;
  maxBytes: number;
  withholdText?: boolean;
  keep?: string;
  corrections?: string;
  log: 'people' | 'json';
}

export function buildCommand(): Command {
  return new Command('build')
    .summary('make a dataset from a folder of texts')
    .description(
      `Reads every .txt, .jsonl, .jsonl.gz and .warc.wet(.gz) below a folder and writes a dataset: tables in CSV, Arrow and Parquet, cleaned texts, codebook, Data Package, report.
What could not be read is listed in the table of rejects. The output folder is replaced as a whole when the build has succeeded, and is untouched when it has not.
A build stops when it finds something there that no build wrote, or that was changed since.`,
    )
    .option('--input <dir>', 'folder of texts, read recursively; links are not followed')
    .option('--out <dir>', 'folder for the dataset')
    .option('--workers <n>', 'worker threads (default: one a core, when there is enough to do)', wholeNumber)
    .option('--strict', 'fail when anything in the input is rejected')
    .option('--no-text', 'leave out the cleaned texts')
    .option(
      '--withhold-text',
      'publish no running text: hashes and offsets in its place, direct quotations of up to 30 words stay',
    )
    .option('--keep <reasons>', 'keep blocks that would be removed for these reasons, joined by commas')
    .option(
      '--corrections <file>',
      'CSV of single blocks to keep or remove: doc_id, fingerprint, occurrence, action, label, note',
    )
    .option('--cache <dir>', 'folder for results that the next build can use again', 'data/interim')
    .option('--no-cache', 'keep nothing for the next build')
    .option('--explain', 'say what was used again, and why the rest was not')
    .option('--max-bytes <n>', 'largest text that is read', wholeNumber, READ_DEFAULTS.maxBytes)
    .addOption(new Option('--log <form>', 'form of the progress lines').choices(['people', 'json']).default('people'))
    .addHelpText('after', '\nExample:\n  claimtrace build --input data/raw --out out')
    .action(run);
}

/** What the options say to the stage `cleaning`. */
async function cleaningParams({ keep, corrections }: Flags) {
  return {
    ...(keep !== undefined && { keep: reasonsOf(keep) }),
    ...(corrections !== undefined && { corrections: await readCorrections(corrections) }),
  };
}

/** @throws UserError for a reason that there is not */
function reasonsOf(keep: string): string[] {
  const reasons = keep.split(',').map((reason) => reason.trim());
  const unknown = reasons.find((reason) => !Object.hasOwn(REASONS, reason));
  if (unknown !== undefined)
    throw new UserError(
      `--keep ${keep}: ${unknown || 'nothing'} is no reason to remove a block; the reasons are ${Object.keys(REASONS).join(', ')}`,
      EXIT.usage,
    );
  return reasons;
}

/** Checked here, not by `requiredOption`: that would call a mistyped option a missing one. @throws UserError */
function needed(flags: Flags, name: 'input' | 'out'): string {
  const folder = flags[name];
  if (folder === undefined) throw new UserError(`build needs --${name} <dir>; see claimtrace build --help`, EXIT.usage);
  return folder;
}

function wholeNumber(text: string): number {
  const number = Number(text.replace(/_/g, ''));
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
}

async function run(flags: Flags): Promise<void> {
  const [input, out] = [needed(flags, 'input'), needed(flags, 'out')];
  const cleaning = await cleaningParams(flags);
  const { build } = await import('../build.ts');
  const machine = flags.log === 'json';
  const display = machine ? forMachines(process.stderr) : forPeople(process.stderr);
  const started = performance.now();
  const built = await build(
    {
      input,
      out,
      workers: flags.workers ?? null,
      strict: flags.strict ?? false,
      bodies: flags.text,
      withheld: flags.withholdText ?? false,
      cache: flags.cache === false ? null : flags.cache,
      maxBytes: flags.maxBytes,
      recipe: {
        module: new URL(`../../../pipelines/news${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
          .href,
        recipe: 'news',
        params: { cleaning },
        references: null,
      },
    },
    progress(display),
  );
  const seconds = (performance.now() - started) / 1000;
  if (machine)
    process.stdout.write(
      `${JSON.stringify({ event: 'built', seconds, peakRssBytes: process.resourceUsage().maxRSS * 1024, ...built })}\n`,
    );
  else {
    if (flags.explain) process.stdout.write(explanation(built));
    process.stdout.write(summary(built, out, seconds));
  }
}

/** Fits a screen. */
function summary(
  { documents, bytes, rejects, passedOver, rows, workers, damaged, unchanged }: Built,
  out: string,
  seconds: number,
): string {
  const rate = megabytes(bytes / seconds);
  const how = unchanged
    ? 'nothing has changed'
    : `${rate} MB/s, ${workers === 0 ? 'no workers' : counted(workers, 'worker')}`;
  const lines = [
    `${out}: ${counted(documents, 'document')}, ${megabytes(bytes)} MB of text, in ${duration(seconds)} (${how})`,
    ...Object.entries(rows).map(([name, n]) => `  ${name.padEnd(12)} ${count(n).padStart(12)}`),
  ];
  if (damaged.length > 0)
    lines.push(`made anew: ${counted(damaged.length, 'damaged entry', 'damaged entries')} of the cache: ${damaged[0]}`);
  if (rejects > 0) lines.push(`${counted(rejects, 'reject')}: see ${out}/rejects.csv`);
  const others = Object.entries(passedOver).map(([kind, n]) => `${kind} ${count(n)}`);
  if (others.length > 0) lines.push(`passed over, for they are no input: ${others.join(', ')}`);
  return `${lines.join('\n')}\n`;
}

function explanation({ rounds }: Built): string {
  const lines = rounds.flatMap(({ stages, facts, reasons }) => [
    `${stages.join(', ') || `what other documents say (${facts})`}:`,
    ...Object.entries(reasons).map(
      ([reason, { documents, examples }]) =>
        `  ${count(documents)} ${reason}${examples.length > 0 ? `: ${examples.join(', ')}${documents > examples.length ? ' …' : ''}` : ''}`,
    ),
  ]);
  return `${lines.join('\n')}\n`;
}

import { Command } from 'commander';

export function traceCommand(): Command {
  return new Command('trace')
    .summary('show where a row came from')
    .description(
      `Prints a row of any table with its passage, the span marked [[so]], what became of its block, and the rules that decided.
The id is that of a row (iran/001#c671, a pair of claims too) or of a document (iran/001).`,
    )
    .argument('<id>', 'id of a row, as in the first column of its table')
    .option('--out <dir>', 'folder of the dataset', 'out')
    .option('--input <dir>', 'folder of the texts it was made of: shows the raw text around the span')
    .addHelpText('after', "\nExample:\n  claimtrace trace 'iran/001#c671' --out out --input data/raw")
    .action(run);
}

async function run(id: string, { out, input }: { out: string; input?: string }): Promise<void> {
  const [{ trace }, { PLAIN, TERMINAL }] = await Promise.all([import('../trace/index.ts'), import('../trace/show.ts')]);
  const marks = process.stdout.isTTY && !process.env.NO_COLOR ? TERMINAL : PLAIN;
  process.stdout.write(`${await trace(out, id, input ?? null, marks)}\n`);
}

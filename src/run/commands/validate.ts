import { Command } from 'commander';
import { counted } from '../../package/numbers.ts';
import { EXIT } from '../errors.ts';
import { count } from '../progress.ts';

export function validateCommand(): Command {
  return new Command('validate')
    .summary('check a dataset against its schemas and the raw texts')
    .description(
      `Checks a finished dataset: every file against its hash in build.json, every row against its schema, ids, order and references;
with --input also that each text is the slice of the raw text it says, that each non-blank character is in one block, and that
each file, line or record of the input is in documents or in rejects. Says the place of what is wrong and ends with exit code 1.`,
    )
    .argument('<out>', 'folder of the dataset')
    .option('--input <dir>', 'folder of the texts it was made of')
    .addHelpText('after', '\nExample:\n  claimtrace validate out --input data/raw')
    .action(run);
}

const SHOWN = 20;

async function run(out: string, { input }: { input?: string }): Promise<void> {
  const [{ validate }, { refuseMissing }] = await Promise.all([
    import('../validate/index.ts'),
    import('../refusals.ts'),
  ]);
  if (input !== undefined) refuseMissing(input);
  const { findings, rows } = await validate(out, input ?? null);
  const total = Object.values(rows).reduce((sum, n) => sum + n, 0);
  const what = `${counted(rows.documents ?? 0, 'document')}, ${counted(total, 'row')}`;
  if (findings.count === 0) {
    const extent =
      input === undefined ? 'files, schemas, ids and references (without --input no text was compared)' : 'in order';
    process.stdout.write(`${out}: ${what}: ${extent}\n`);
    return;
  }
  for (const message of findings.messages.slice(0, SHOWN)) process.stdout.write(`${message}\n`);
  if (findings.count > SHOWN) process.stdout.write(`… and ${count(findings.count - SHOWN)} more\n`);
  process.stdout.write(`${out}: ${counted(findings.count, 'fault')} in ${what}\n`);
  process.exitCode = EXIT.failed;
}

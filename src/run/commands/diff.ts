import { Command, InvalidArgumentError, Option } from 'commander';
import { difference, isSame, lostShares, NoDataset } from '../../package/diff/index.ts';
import { type Form, render } from '../../package/diff/render.ts';
import { UserError } from '../errors.ts';

/** As `diff` of Unix ends, and one more. */
const ENDS = { same: 0, differs: 1, error: 2, lost: 3 } as const;

export function diffCommand(): Command {
  return new Command('diff')
    .summary('what a rebuild changed')
    .description(
      `Compares two datasets: documents, claims and quotes that were added, removed or changed, cell by cell. Rows of a document are aligned by their text, for ids and offsets shift after an edit.`,
    )
    .argument('<old>', 'folder of the former dataset')
    .argument('<new>', 'folder of the newer dataset')
    .addOption(new Option('--format <form>', 'how it is written').choices(['text', 'json', 'markdown']).default('text'))
    .option('--max-lost <share>', 'end with 3 when more than this share of documents or claims is gone: 0.1', share)
    .addHelpText(
      'after',
      `
Exit codes:
  0  the datasets hold the same
  1  they differ
  2  one of the folders is no dataset, or wrong usage
  3  more is gone than --max-lost allows

Example:
  claimtrace diff out.last out --format markdown`,
    )
    .action(run);
}

function share(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return number;
}

async function run(former: string, newer: string, flags: { format: Form; maxLost?: number }): Promise<void> {
  const found = await difference(former, newer).catch((error: unknown) => {
    throw error instanceof NoDataset ? new UserError(error.message, ENDS.error) : error;
  });
  process.stdout.write(render(found, flags.format));
  process.exitCode = isSame(found) ? ENDS.same : ENDS.differs;
  if (flags.maxLost === undefined) return;
  const { documents = 0, claims = 0 } = lostShares(found);
  for (const [name, lost] of Object.entries({ documents, claims })) {
    if (lost <= flags.maxLost) continue;
    process.stderr.write(
      `claimtrace: ${(100 * lost).toFixed(1)} % of the ${name} are gone; ${100 * flags.maxLost} % may be\n`,
    );
    process.exitCode = ENDS.lost;
  }
}

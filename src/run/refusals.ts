import { existsSync, statSync } from 'node:fs';
import { type InputTally, nothingFound } from '../io/read/index.ts';
import { counted } from '../package/numbers.ts';
import { EXIT, UserError } from './errors.ts';
import type { Ingested } from './ingest.ts';
import { refuseNested } from './publish.ts';

/** @throws UserError for an input that is no folder, or that holds the output or lies in it */
export function refuseFolders({ input, out }: { readonly input: string; readonly out: string }): void {
  if (!existsSync(input)) throw new UserError(`the input folder ${input} does not exist`, EXIT.usage);
  if (!statSync(input).isDirectory()) throw new UserError(`${input} is no folder`, EXIT.usage);
  refuseNested(input, out);
}

/** @throws UserError for an input without any text, and with `--strict` for the first reject */
export function refuseInput(
  { strict, input }: { readonly strict: boolean; readonly input: string },
  { documents, rejects }: Ingested,
  tally: InputTally,
): void {
  if (documents === 0 && rejects.count === 0) throw new UserError(nothingFound(input, tally));
  if (!strict || rejects.count === 0) return;
  const first = rejects.sorted().next().value!;
  const { source_path, source_line, message } = JSON.parse(first.value);
  const where = source_line === null ? source_path : `${source_path}, line ${source_line}`;
  throw new UserError(`--strict: ${counted(rejects.count, 'reject')}; the first is ${where}: ${message}`, EXIT.strict);
}

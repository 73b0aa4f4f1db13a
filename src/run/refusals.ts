import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type InputTally, nothingFound } from '../io/read/index.ts';
import { counted } from '../package/numbers.ts';
import { EXIT, UserError } from './errors.ts';
import type { Ingested } from './ingest.ts';
import { liesIn, realTarget } from './real-path.ts';

interface Folders {
  readonly input: string;
  readonly out: string;
  readonly cache: string | null;
}

/** @throws UserError for folders that are not there, that lie in each other, or that a rename can't replace */
export function refuseFolders({ input, out, cache }: Folders): void {
  refuseMissing(input);
  const [from, to] = [realTarget(input), realTarget(out)];
  // A build would read what one before it wrote, or remove what it needs.
  if (liesIn(from, to) || liesIn(to, from)) refuse(`--input ${input} and --out ${out} must not lie in each other`);
  if (cache !== null && liesIn(realTarget(cache), to)) refuse(`--cache ${cache} must not lie in --out ${out}`);
  if (liesIn(realTarget('.'), to)) refuse(`--out ${out} is replaced by another folder: don't stand in it, go up first`);
  if (isMounted(to)) refuse(`--out ${out} is the root of a disk and can not be replaced: name a folder on it`);
}

/** @throws UserError when it is no folder that is there */
export function refuseMissing(input: string): void {
  if (!existsSync(input)) refuse(`the input folder ${input} does not exist`);
  if (!statSync(input).isDirectory()) refuse(`${input} is no folder`);
}

const isMounted = (folder: string): boolean =>
  existsSync(folder) && (dirname(folder) === folder || statSync(folder).dev !== statSync(dirname(folder)).dev);

function refuse(message: string): never {
  throw new UserError(message, EXIT.usage);
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

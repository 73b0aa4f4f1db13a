import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bodyPath } from '../body-path.ts';
import { EXIT, explain, UserError } from '../errors.ts';
import type { Findings } from './findings.ts';

const listedFile = z.object({ path: z.string(), bytes: z.int(), sha256: z.string() });

/** What the check needs to know of `build.json`. */
const record = z.object({
  claimtrace: z.string(),
  options: z.object({ max_bytes: z.int(), withhold_text: z.boolean() }),
  input: z.object({ sha256: z.string(), documents: z.int(), rejects: z.int() }),
  tables: z.record(z.string(), z.int()),
  text: z.object({ files: z.int(), bytes: z.int(), sha256: z.string() }).nullable(),
  files: z.array(listedFile),
});
export type Record = z.infer<typeof record>;

/** @throws UserError when the folder is no finished dataset. */
export function readRecord(folder: string): Record {
  const path = join(folder, 'build.json');
  try {
    return record.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = missing ? 'it has no build.json' : `its build.json can not be read (${explain(error).slice(0, 200)})`;
    throw new UserError(`${folder} is no finished dataset: ${why}`, EXIT.usage);
  }
}

/** Every file is there and has the bytes that `build.json` and `datapackage.json` say. */
export async function checkFiles(folder: string, { files }: Record, findings: Findings): Promise<void> {
  for (const file of files) {
    const found = await hashFile(join(folder, file.path));
    if (typeof found === 'string') findings.add(`${file.path}: ${found}`);
    else if (found.sha256 !== file.sha256)
      findings.add(
        `${file.path}: has ${found.bytes} bytes with another SHA-256 than build.json says (${file.bytes} bytes)`,
      );
  }
  checkPackage(folder, files, findings);
}

const unread = (error: unknown) => ((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is missing' : explain(error));

/** @returns what is wrong in words when it can't be read */
export async function hashFile(path: string): Promise<{ bytes: number; sha256: string } | string> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    return unread(error);
  }
  return { bytes, sha256: hash.digest('hex') };
}

const resource = z.object({ path: z.string(), hash: z.string().optional() });
const dataPackage = z.object({ resources: z.array(resource.extend({ alternatives: z.array(resource).default([]) })) });

function checkPackage(folder: string, files: Record['files'], findings: Findings): void {
  if (!files.some(({ path }) => path === 'datapackage.json')) return;
  findings.try(() => {
    const { resources } = dataPackage.parse(JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')));
    const hashes = new Map(files.map(({ path, sha256 }) => [path, `sha256:${sha256}`]));
    for (const { path, hash } of resources.flatMap((one) => [one, ...one.alternatives]))
      if (hashes.get(path) !== hash) findings.add(`datapackage.json: the hash of ${path} is not that of build.json`);
  });
}

/** The cleaned texts, told one by one in the order of their documents, against their hash in `build.json`. */
export class BodyCheck {
  readonly #folder: string;
  readonly #findings: Findings;
  readonly #manifest = createHash('sha256');
  #missing = 0;

  constructor(folder: string, findings: Findings) {
    this.#folder = folder;
    this.#findings = findings;
  }

  add(id: string): void {
    try {
      const text = readFileSync(join(this.#folder, 'text', bodyPath(id)));
      this.#manifest.update(`${createHash('sha256').update(text).digest('hex')}  ${bodyPath(id)}\n`);
    } catch (error) {
      this.#missing++;
      this.#findings.add(`text/${bodyPath(id)}: ${unread(error)}`);
    }
  }

  end({ text }: Record): void {
    if (this.#missing === 0 && text && this.#manifest.digest('hex') !== text.sha256)
      this.#findings.add('text/: the texts are not those that build.json speaks of');
  }
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { page } from './collection/collection.ts';
import { mix, type Random, random } from './collection/random.ts';
import { realSentences } from './generate.ts';
import { inFolder } from './in-folder.ts';
import { asJsonLine, LARGE, MUTATIONS } from './mutations.ts';
import type { Finding } from './report/report.ts';

const DOCUMENTS = Number(process.env.DOCUMENTS ?? 10_000);
/** A build that takes longer hangs. */
const MINUTES = Number(process.env.MINUTES ?? 60);
const PROGRAM = join(import.meta.dirname, '../../bin/claimtrace.js');
const LINES_PER_FILE = 500;

/** Inputs of one kind: what became of them. */
interface Tally {
  inputs: number;
  documents: number;
  rejects: number;
}

/** Documents mutated at random go through the whole recipe: no crash, no hang, each one a document or a reject. */
export const bench = (): Promise<Finding> =>
  inFolder((root) => {
    const kinds = writeInputs(join(root, 'in'));
    const started = performance.now();
    run('build', '--input', join(root, 'in'), '--out', join(root, 'out'), '--no-cache', '--log', 'json');
    const seconds = (performance.now() - started) / 1000;
    const tally = account(kinds, join(root, 'out'));
    run('validate', join(root, 'out'), '--input', join(root, 'in'));
    return finding(tally, seconds);
  });

function run(...args: readonly string[]): void {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: MINUTES * 60_000,
    killSignal: 'SIGKILL',
  });
  if (status !== 0)
    throw new Error(`claimtrace ${args[0]} ended with ${status ?? signal}: ${(stdout + stderr).slice(-3000)}`);
}

/** Every mutation in turn, half of them as files, half as lines of JSON. @returns place of each input -> its kind */
function writeInputs(folder: string): Map<string, string> {
  const kinds = new Map<string, string>();
  const of = { documents: DOCUMENTS, seed: 1, sentences: realSentences() };
  const names = Object.keys(MUTATIONS);
  let lines: Buffer[] = [];
  const flush = (file: string) => {
    if (lines.length > 0) write(join(folder, file), Buffer.concat(lines));
    lines = [];
  };
  let files = 0;
  for (let n = 0; n < DOCUMENTS; n++) {
    const name = names[(n >> 1) % names.length]!;
    const dice: Random = random(mix(3, n));
    const { id, text } = page(of, n);
    if (n % 2 === 0) {
      write(join(folder, `${id}.txt`), MUTATIONS[name]!(Buffer.from(text), dice));
      kinds.set(`${id}.txt:`, `${name}, file`);
    } else {
      const file = `lines-${files}.jsonl`;
      lines.push(asJsonLine(MUTATIONS[name]!, id, text, dice));
      kinds.set(`${file}:${lines.length}`, `${name}, line of JSON`);
      if (lines.length === LINES_PER_FILE) flush(`lines-${files++}.jsonl`);
    }
  }
  flush(`lines-${files}.jsonl`);
  for (const [name, make] of Object.entries(LARGE)) {
    write(join(folder, `large/${name}.txt`), make());
    kinds.set(`large/${name}.txt:`, name.replaceAll('-', ' '));
  }
  return kinds;
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/** @throws when an input is neither a document nor a reject, or is told of twice */
function account(kinds: ReadonlyMap<string, string>, out: string): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const left = new Map(kinds);
  for (const kind of kinds.values()) tallies.set(kind, { inputs: 0, documents: 0, rejects: 0 });
  for (const kind of kinds.values()) tallies.get(kind)!.inputs++;
  for (const table of ['documents', 'rejects'] as const)
    for (const { source_path, source_line } of rows(join(out, `${table}.csv`))) {
      const place = `${source_path}:${source_line}`;
      const kind = left.get(place);
      if (kind === undefined) throw new Error(`${table}: ${place} is told of twice, or is no input`);
      left.delete(place);
      tallies.get(kind)![table]++;
    }
  if (left.size > 0) throw new Error(`${left.size} inputs are neither documents nor rejects: ${[...left.keys()][0]}`);
  return tallies;
}

const rows = (path: string): Record<string, string>[] => parse(readFileSync(path), { columns: true });

const finding = (tallies: ReadonlyMap<string, Tally>, seconds: number): Finding => ({
  name: 'mutated',
  title: 'Damaged input',
  text: `${DOCUMENTS} made-up pages mutated at random (seeded), and ${Object.keys(LARGE).length} large texts, through the whole recipe in ${seconds.toFixed(0)} s: no crash, no hang; every input is a document or a reject, and \`claimtrace validate --input\` finds no fault.`,
  tables: [
    {
      header: ['kind', 'inputs', 'documents', 'rejects'],
      rows: [...tallies]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([kind, { inputs, documents, rejects }]) => [kind, inputs, documents, rejects]),
    },
  ],
});

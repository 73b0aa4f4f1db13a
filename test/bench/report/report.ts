import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { chart, type Series } from './chart.ts';

/** What a benchmark found. */
export interface Finding {
  readonly name: string;
  readonly title: string;
  /** What was measured and how, and what the figures say. */
  readonly text: string;
  readonly tables: readonly Table[];
  readonly chart?: {
    readonly title: string;
    readonly x: string;
    readonly y: string;
    readonly series: readonly Series[];
  };
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const RESULTS = join(import.meta.dirname, '../results');

/** Keeps a finding and writes the page of all of them. */
export function publish(finding: Finding): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(
    join(RESULTS, `${finding.name}.json`),
    `${JSON.stringify({ ...finding, machine: machine() }, null, 1)}\n`,
  );
  if (finding.chart) writeFileSync(join(RESULTS, `${finding.name}.svg`), chart(finding.chart));
  const kept = readdirSync(RESULTS)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const findings = kept.map((name) => JSON.parse(readFileSync(join(RESULTS, name), 'utf8')));
  writeFileSync(join(RESULTS, '../README.md'), page(findings));
}

export const machine = (): string => {
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${memory} GiB, Node ${process.versions.node}; load of the machine at the end ${loadavg()[0]!.toFixed(1)}`;
};

const page = (findings: readonly (Finding & { machine: string })[]): string =>
  [
    '# Benchmarks',
    '',
    'Written by `make bench` (one of them: `make bench BENCH=name`); the figures are of the machine named beside them, and comparisons within a table are of one run.',
    ...findings.flatMap(({ name, title, text, tables, chart, machine }) => [
      '',
      `## ${title}`,
      '',
      text,
      ...tables.flatMap((table) => ['', ...markdown(table)]),
      ...(chart ? ['', `![${chart.title}](results/${name}.svg)`] : []),
      '',
      `\`BENCH=${name}\` on ${machine}.`,
    ]),
    '',
  ].join('\n');

const markdown = ({ header, rows }: Table): string[] => [
  `| ${header.join(' | ')} |`,
  `|${header.map((_, n) => (n === 0 ? ' --- ' : ' ---: ')).join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];

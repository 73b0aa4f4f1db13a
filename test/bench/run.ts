import { type Finding, publish } from './report/report.ts';

/** Benchmarks that write the page: name -> module with a function `bench`. */
const BENCHES: Readonly<Record<string, () => Promise<{ bench(): Promise<Finding> }>>> = {
  cleaning: () => import('./cleaning/speed.ts'),
  dates: () => import('./dates-speed.ts'),
  'end-to-end': () => import('./end-to-end.ts'),
  growth: () => import('./growth.ts'),
  grouping: () => import('./grouping.ts'),
  hostile: () => import('./hostile.ts'),
  killed: () => import('./killed.ts'),
  libraries: () => import('./libraries.ts'),
  mutated: () => import('./mutated.ts'),
  quantities: () => import('./quantities.ts'),
  quotes: () => import('./quotes-speed.ts'),
  writers: () => import('./writers.ts'),
};

const names = process.argv.slice(2).filter((name) => name !== '');
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  const load = BENCHES[name];
  if (!load) throw new Error(`no benchmark ${name}; there are ${Object.keys(BENCHES).join(', ')}`);
  const finding = await (await load()).bench();
  publish(finding);
  for (const { header, rows } of finding.tables)
    console.table(rows.map((row) => Object.fromEntries(row.map((cell, n) => [header[n]!, cell]))));
}

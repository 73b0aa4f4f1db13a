// Compiles the sources to dist/, for Node does not strip types below node_modules. Run by `npm pack` (prepack).
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);

const config = join(dist, 'tsconfig.json');
writeFileSync(
  config,
  JSON.stringify({
    extends: '../tsconfig.json',
    compilerOptions: { noEmit: false, declaration: true, rootDir: '..', outDir: '.' },
    include: ['../src', '../pipelines'],
  }),
);
const packageFile = createRequire(import.meta.url).resolve('typescript/package.json');
const tsc = join(dirname(packageFile), 'bin', 'tsc');
const { status, error } = spawnSync(process.execPath, [tsc, '-p', config], { stdio: 'inherit' });
if (status !== 0) {
  if (error) console.error(error.message);
  process.exit(1);
}
rmSync(config);

// What the sources read at run time lies beside them: the report's script and style sheet.
for (const asset of globSync('src/**/*.{css,js,html,json}', { cwd: root })) {
  const target = join(dist, asset);
  if (existsSync(target))
    throw new Error(`${asset} would overwrite what ${asset.replace(/\.js$/, '.ts')} is compiled to: rename it`);
  cpSync(join(root, asset), target);
}

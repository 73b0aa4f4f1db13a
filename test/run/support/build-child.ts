import { enableCompileCache } from 'node:module';
import { explain, UserError } from '../../../src/run/errors.ts';

/** `build-child.ts INPUT OUT [CACHE] [WORKERS] [no-text]`: a build in a process of its own, to be killed. */
enableCompileCache();
const [input, out, cache, workers, text] = process.argv.slice(2);
const { build } = await import('../../../src/run/build.ts');
const { progress, silent } = await import('../../../src/run/progress.ts');
const recipe = { module: new URL('./recipe.ts', import.meta.url).href, recipe: 'quick', params: {}, references: null };
const common = {
  strict: false,
  bodies: text !== 'no-text',
  withheld: false,
  maxBytes: 1 << 20,
  papers: async () => [],
};
try {
  await build(
    { input: input!, out: out!, cache: cache ?? null, workers: workers ? Number(workers) : 1, recipe, ...common },
    progress(silent),
  );
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = error instanceof UserError ? error.exitCode : 1;
}

#!/usr/bin/env node
// Runs the compiled program of an installed package, or the sources of a clone, which Node reads as they are.
import { existsSync } from 'node:fs';
import module from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 15)) {
  console.error(
    `claimtrace needs Node 22.15 or later; this is ${process.versions.node}.\n` +
      'In a clone, `npx claimtrace` and `make` use the Node that `npm ci` installs; elsewhere see https://nodejs.org.',
  );
  process.exit(2);
}

// Keeps compiled modules, types stripped, in the folder for temporary files: the second start is quicker.
module.enableCompileCache?.();

// A clone runs its sources, also when an older `dist` lies about; an installed package has no sources.
const source = new URL('../src/run/cli.ts', import.meta.url);
const compiled = new URL('../dist/src/run/cli.js', import.meta.url);
const entry = existsSync(source) && process.features.typescript ? source : compiled;
const { endWhenUnread, main } = await import(entry.href);
endWhenUnread(process.stdout, process.stderr);
process.exitCode = await main(process.argv.slice(2));

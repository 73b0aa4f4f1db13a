import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { beside } from '../../src/run/beside.ts';
import { hashes, quickBuild, temporaryFolder, writeFiles } from './support/folders.ts';
import { pages } from './support/texts.ts';

const CHILD = join(import.meta.dirname, 'support/build-child.ts');

describe.for(['SIGINT', 'SIGTERM', 'SIGPIPE'] as const)(
  'a build that is told to stop by %s',
  { timeout: 90_000 },
  (signal) => {
    it('ends by it, and leaves the former output, no lock and no half of a new one', async () => {
      const root = temporaryFolder();
      const lines = Object.entries(pages(2000)).map(([id, text]) => JSON.stringify({ id, text }));
      const input = writeFiles(join(root, 'in'), { 'pages.jsonl': lines.slice(0, 20).join('\n') });
      const [out, cache] = [join(root, 'out'), join(root, 'cache')];
      await quickBuild(input, out);
      const before = hashes(out);
      writeFiles(input, { 'pages.jsonl': lines.join('\n') });
      const child = spawn(process.execPath, [CHILD, input, out, cache, '2'], { stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr.on('data', (text) => {
        said += text;
      });
      while (!existsSync(join(beside(out).work, 'parts')) && child.exitCode === null) await wait(2);
      child.kill(signal);
      const [code, by] = await once(child, 'close');
      expect([code, by, said]).toEqual([null, signal, '']);
      expect(hashes(out)).toEqual(before);
      expect(readdirSync(root).sort()).toEqual(['cache', 'in', 'out']);
      expect(readdirSync(cache).flatMap((own) => readdirSync(join(cache, own)))).not.toContain('lock');
      await quickBuild(input, out, { cache });
      expect(Object.keys(hashes(out))).not.toHaveLength(Object.keys(before).length);
    });
  },
);

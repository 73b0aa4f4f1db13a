import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const GITHUB = join(import.meta.dirname, '..', '..', '.github');
const workflows = readdirSync(join(GITHUB, 'workflows')).map((name) => [
  name,
  readFileSync(join(GITHUB, 'workflows', name), 'utf8'),
]) as [string, string][];

describe('workflows', () => {
  it.each(workflows)('%s pins every action by a full commit hash and names its version', (_, text) => {
    const uses = Array.from(text.matchAll(/^\s*-?\s*uses: (.*)$/gm), (match) => match[1]);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it.each(workflows)('%s asks for no more than to read, runs once at a time and ends', (_, text) => {
    expect(text).toMatch(/^permissions: \{\}$/m);
    expect(text).not.toMatch(/: write/);
    expect(text).toMatch(/^concurrency:/m);
    expect(text).toMatch(/timeout-minutes: \d+/);
  });

  it.each(workflows)('%s puts no value of an event into a command', (_, text) => {
    for (const [, command] of text.matchAll(/^\s*-?\s*run: (.*)$/gm)) expect(command).not.toContain('${{');
  });

  it('rebuilds at an odd minute', () => {
    const [, minute] = /cron: '(\d+) /.exec(new Map(workflows).get('rebuild.yml')!)!;
    expect(Number(minute) % 2).toBe(1);
  });

  it('runs scripts that are there and may be run', () => {
    for (const [, text] of workflows)
      for (const [, script] of text.matchAll(/run: (\.github\/scripts\/[\w-]+)/g))
        expect(statSync(join(GITHUB, '..', script!)).mode & 0o111).not.toBe(0);
  });
});

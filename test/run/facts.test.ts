import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/core/stage.ts';
import { ContainerWriter } from '../../src/run/container.ts';
import { checkFacts, FactSplitter, FactsReader } from '../../src/run/facts.ts';
import { partFinder, partOf } from '../../src/run/parts.ts';
import { byCodePoint } from '../../src/text/code-point-order.ts';
import { temporaryFolder } from './support/folders.ts';

const LASTS = ['b', 'd', '\u{FFFD}', '\u{1F600}'];
const ids = fc.constantFrom<string[]>('a', 'b', 'c', 'd\t', 'ü\n', '\uFB00', '\u{1F600}');
const values = fc.constantFrom({ of: 'a' }, { of: '\uFFFD' }, { of: '\u{1F600}' }, 1, null, 'tab\tand\nline');

function written(path: string, facts: readonly Fact[]): string {
  const [file, splitter] = [new ContainerWriter(path), new FactSplitter(LASTS)];
  for (const fact of facts) splitter.add(fact);
  file.close({ parts: splitter.write(file) });
  return path;
}

describe('facts', () => {
  it('come back by part and document, sorted by the code points of their JSON', () => {
    const folder = temporaryFolder();
    const fact = fc.record({ doc: ids, value: values });
    fc.assert(
      fc.property(fc.array(fact), fc.array(fact), (some, others) => {
        const reader = new FactsReader([written(join(folder, '1'), some), written(join(folder, '2'), others)]);
        const found = LASTS.flatMap((_, part) => [...reader.ofPart(part)]);
        reader.close();
        const expected = Map.groupBy([...some, ...others], ({ doc }) => doc);
        expect(found.map(([doc]) => doc)).toEqual([...expected.keys()].sort(byCodePoint));
        for (const [doc, said] of found) {
          const sorted = expected.get(doc)!.map(({ value }) => JSON.stringify(value));
          expect(said.map(({ json }) => json)).toEqual(sorted.sort(byCodePoint));
          expect(said.map(({ value }) => JSON.stringify(value))).toEqual(sorted);
        }
      }),
    );
  });

  it('must be of documents of the input', () => {
    expect(() => new FactSplitter(['b']).add({ doc: 'c', value: 1 })).toThrow('a group speaks of c');
    expect(() => checkFacts('copies', new Map([['a', '[1]']]), ['b'])).toThrow('the stage copies speaks of a');
  });
});

describe('the finder of parts', () => {
  it('finds what a search from the start finds', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(ids, fc.constant('\u{1FFFF}'))), (given) => {
        const find = partFinder(LASTS);
        expect(given.map(find)).toEqual(given.map((id) => partOf(LASTS, id)));
      }),
    );
  });
});

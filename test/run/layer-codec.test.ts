import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { MOST_COMMON, Shapes } from '../../src/run/layer-codec.ts';
import { LayerReader } from '../../src/run/layer-reader.ts';
import { LayerWriter } from '../../src/run/layer-writer.ts';

type Layers = Record<string, unknown>;

/** Documents through one file. */
function through(documents: readonly Layers[], names: readonly string[], wanted = names): Layers[] {
  const writer = new LayerWriter(new Shapes());
  writer.begin(names);
  const entries = documents.map((layers) => Buffer.from(writer.write(layers)));
  const reader = new LayerReader(JSON.parse(JSON.stringify(writer.common)), new Shapes());
  return entries.map((entry) => reader.read(entry, wanted));
}
const back = (layers: Layers, wanted = Object.keys(layers)) => through([layers], Object.keys(layers), wanted)[0]!;

describe('layers as bytes', () => {
  it('come back as they were, whatever JSON they are', () => {
    const layer = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.array(fc.record({ start: fc.nat(), text: fc.string({ unit: 'grapheme' }), at: fc.option(fc.nat()) })),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('blocks', 'claims', 'quotes'), layer), (layers) => {
        const plain = JSON.parse(JSON.stringify(layers)) as Record<string, Json>;
        expect(JSON.stringify(back(plain))).toBe(JSON.stringify(plain));
      }),
    );
  });

  it('keep a key that objects have a meaning for', () => {
    const odd = JSON.parse('{"__proto__": false, "a": 1}');
    const layers = { blocks: odd, claims: [odd, odd, odd] };
    expect(JSON.stringify(back(layers))).toBe(JSON.stringify(layers));
  });

  it('leave out what JSON leaves out', () => {
    const claims = [1, 2, 3].map((start) => ({ start, about: start === 2 ? undefined : 'a' }));
    expect(back({ claims })).toEqual(JSON.parse(JSON.stringify({ claims })));
    expect(Object.keys((back({ claims }).claims as object[])[1]!)).toEqual(['start']);
  });

  it('are null where there is none', () => {
    expect(back({ blocks: undefined, claims: [1, 'a'] })).toEqual({ blocks: null, claims: [1, 'a'] });
  });

  it('are read alone', () => {
    expect(back({ blocks: [1], claims: ['line\nend\ttab'], quotes: { quotes: [] } }, ['claims'])).toEqual({
      claims: ['line\nend\ttab'],
    });
  });

  it('keep texts apart that differ in their middle alone', () => {
    const texts = ['a', 'b', 'a', 'b', 'c'].map((middle) => `same start ${middle} and the same end`);
    expect(back({ claims: texts })).toEqual({ claims: texts });
  });

  it('hold nothing of the document before', () => {
    const documents = ['first', 'second', 'first', 'third'].map((text) => ({ claims: [text, text] }));
    expect(through(documents, ['claims'])).toEqual(documents);
  });

  it('come back as they were among others of the file, whatever they share', () => {
    const row = fc.record({ text: fc.constantFrom('a', 'b', '', '\ud800', 'the same, and long'), n: fc.double() });
    const documents = fc.array(fc.record({ claims: fc.array(row), blocks: fc.array(fc.jsonValue({ maxDepth: 1 })) }));
    fc.assert(
      fc.property(documents, (layers) => {
        expect(JSON.stringify(through(layers, ['claims', 'blocks']))).toBe(JSON.stringify(layers));
      }),
    );
  });

  it('of shapes that take turns come back in order', () => {
    const claims = [1, 2, 3, 4, 5].map((n) => (n % 3 ? { n, inner: { n } } : { list: [n, [], {}] }));
    expect(back({ claims })).toEqual({ claims });
  });

  it('are the same bytes, made from what was read back', () => {
    const about = (n: number) => (n === 2 ? undefined : 'all');
    const documents = [1, 2, 3].map((n) => ({ claims: [{ rule: `rule ${n}`, about: about(n) }, 0.5] }));
    const bytes = (layers: readonly Layers[]) => {
      const writer = new LayerWriter(new Shapes());
      writer.begin(['claims']);
      return [...layers.map((one) => writer.write(one).toString('hex')), JSON.stringify(writer.common)];
    };
    expect(bytes(through(documents, ['claims']))).toEqual(bytes(documents));
  });

  describe('that documents share', () => {
    const written = (texts: readonly string[]) => {
      const writer = new LayerWriter(new Shapes());
      writer.begin(['claims']);
      return {
        bytes: texts.map((rule) => writer.write({ claims: [{ rule }, { rule }] }).toString()),
        ...writer.common,
      };
    };

    it('stand once in a file, from the second document on that has them', () => {
      const { bytes, shapes, texts } = written(['a/rule', 'a/rule', 'a/rule', 'another']);
      expect(bytes.map((one) => one.includes('a/rule'))).toEqual([true, false, false, false]);
      expect(bytes.some((one) => one.includes('claims'))).toBe(false);
      expect([shapes, texts]).toEqual([[['rule']], ['a/rule']]);
    });

    it('are no long texts', () => {
      const long = 'a text of a page '.repeat(8);
      expect(written([long, long, long]).texts).toEqual([]);
    });

    it('are so many at most', () => {
      const many = Array.from({ length: 3 * MOST_COMMON }, (_, n) => (n * 7919).toString(36));
      const documents = ['a', 'b', 'c'].map((own) => ({ claims: [own, ...many] }));
      expect(through(documents, ['claims'])).toEqual(documents);
    });
  });
});

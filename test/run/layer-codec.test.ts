import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { LayerReader } from '../../src/run/layer-reader.ts';
import { LayerWriter } from '../../src/run/layer-writer.ts';

const back = (layers: Record<string, unknown>, wanted = Object.keys(layers)) =>
  new LayerReader().read(new LayerWriter().write(layers, Object.keys(layers)), wanted);

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
    const [writer, reader] = [new LayerWriter(), new LayerReader()];
    for (const text of ['first', 'second', 'first', 'third'])
      expect(reader.read(writer.write({ claims: [text, text] }, ['claims']), ['claims'])).toEqual({
        claims: [text, text],
      });
  });

  it('write the keys of a list once', () => {
    const many = Array.from({ length: 100 }, (_, start) => ({ start, end: start + 1 }));
    expect(new LayerWriter().write({ many }, ['many']).toString().match(/start/g)).toHaveLength(1);
  });
});

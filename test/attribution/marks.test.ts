import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMarks } from '../../src/attribution/mark-characters.ts';
import { findMarked } from '../../src/attribution/marks.ts';

/** @param sentenceEnd where the sentence of a mark ends: by default with the text. */
function find(text: string, sentenceEnd = text.length) {
  const marks: number[] = [];
  addMarks(text, 0, text.length, marks);
  return findMarked(text, { start: 0, end: text.length }, marks, () => sentenceEnd);
}

const marked = (text: string) => find(text).map(({ start, end }) => text.slice(start, end));

describe('what stands between quotation marks', () => {
  it.each([
    ['curly', '“It is safe,” she said.', ['It is safe,']],
    ['straight', 'She said, "It is safe."', ['It is safe.']],
    ['single', 'She said: ‘It is safe.’', ['It is safe.']],
    ['single, straight', "She said: 'It is safe.'", ['It is safe.']],
    ['French, with blanks', '« It is safe », she said.', ['It is safe']],
    ['low and high', '„It is safe“, she said.', ['It is safe']],
    ['two apostrophes', "''It is safe,'' she said.", ['It is safe,']],
    ['backticks', "``It is safe,'' she said.", ['It is safe,']],
    ['doubled by mistake', 'She said that “”It is safe”, a view of hers.', ['It is safe']],
    ['of two kinds', 'There was “no sign" of it.', ['no sign']],
    ['a blank before the closing one', '"He called it \'a trap,\' " she said.', ["He called it 'a trap,'"]],
    ['apostrophes inside words', 'She said: ‘It isn’t Adams’s bridge.’', ['It isn’t Adams’s bridge.']],
    ['nested: the outermost', '“He told me ‘go home’ and left,” she said.', ['He told me ‘go home’ and left,']],
    ['nested in the same marks', '"He read “Go home” aloud," she said.', ['He read “Go home” aloud,']],
    ['two in a row', '“Stay,” she said. “Go.”', ['Stay,', 'Go.']],
    ['a closing mark that opens', '”It is safe,” she said.', ['It is safe,']],
  ])('%s', (_, text, expected) => expect(marked(text)).toEqual(expected));

  it.each([
    ['an apostrophe', 'It’s the drivers’ bridge, isn’t it?'],
    ['possessives in straight marks', "The boys' toys and the girls' bikes."],
    ['a decade', "They met in the '90s, rock 'n' roll and all."],
    ['inches', 'A board of 6" by 4" lay there.'],
    ['nothing between', 'She said “” and left.'],
    ['a stage direction', '“(Applause.)”'],
    ['a closing mark alone', 'It is safe,” she said.'],
  ])('nothing for %s', (_, text) => expect(marked(text)).toEqual([]));

  it('lets a mark that opens the block and is never closed reach its end', () => {
    expect(marked('“It is safe. Go home.')).toEqual(['It is safe. Go home.']);
  });

  it('lets another one that is never closed reach the end of its sentence', () => {
    const text = 'She said: “It is safe. Then she left.';
    const found = find(text, text.indexOf('.') + 1);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['It is safe.']);
  });

  it('keeps stretches apart and in the block, for any text', () => {
    const texts = fc.array(fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', 'a', 'Bc', ' ', ', ', '. ', '–'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        const found = find(text).sort((a, b) => a.open - b.open);
        found.forEach((one, n) => {
          expect(one.open).toBeLessThan(one.start);
          expect(one.start).toBeLessThan(one.end);
          expect(one.end).toBeLessThanOrEqual(one.close);
          expect(one.close).toBeLessThanOrEqual(text.length);
          if (n > 0) expect(found[n - 1]!.close).toBeLessThanOrEqual(one.open);
        });
      }),
    );
  });
});

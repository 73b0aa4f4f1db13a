import { describe, expect, it } from 'vitest';
import { code, markdownTable, plain, shorten, visible } from '../../src/package/markdown.ts';
import { counted, fileSize, percent, withCommas } from '../../src/package/numbers.ts';

describe('text in Markdown', () => {
  it.each([
    ['harbour/ferry#c34', '`harbour/ferry#c34`'],
    ['*bold* _x_', '`*bold* _x_`'],
    ['a|b', '<code>a&#124;b</code>'],
    ['`tick`', '<code>&#96;tick&#96;</code>'],
    ['<img src=x>', '<code>&#60;img src=x&#62;</code>'],
    [' blank', '<code> blank</code>'],
    ['[a](javascript:1)', '<code>&#91;a&#93;(javascript&#58;1)</code>'],
    ['two\nlines', '`two⏎lines`'],
  ])('as code: %j is %j', (text, markdown) => expect(code(text)).toBe(markdown));

  it('as plain text is no markup', () => {
    expect(plain('a*b* [x](y) <b> | c\nd')).toBe('a\\*b\\* \\[x\\](y) &lt;b&gt; \\| c⏎d');
  });

  it('shows controls and marks of direction by name', () => {
    expect(visible('\u001b[31m\u202e\t')).toBe('⟨U+001b⟩[31m⟨U+202e⟩⇥');
  });

  it('is cut between code points', () => {
    expect([shorten('abc', 3), shorten('😀😀😀😀', 3)]).toEqual(['abc', '😀😀…']);
  });

  it('stands in tables', () => {
    expect(markdownTable(['a', 'b'], [['1', '2']])).toBe('| a | b |\n|---|---|\n| 1 | 2 |');
  });
});

describe('numbers as people read them', () => {
  it('have commas', () => expect([0, 999, 1000, 1234567].map(withCommas)).toEqual(['0', '999', '1,000', '1,234,567']));

  it('are counted with their noun', () => {
    expect([counted(1, 'claim'), counted(2000, 'claim'), counted(0, 'copy', 'copies')]).toEqual([
      '1 claim',
      '2,000 claims',
      '0 copies',
    ]);
  });

  it('as shares are never rounded to all or nothing', () => {
    expect(
      [
        [0, 5],
        [5, 5],
        [1, 3],
        [1, 100_000],
        [99_999, 100_000],
        [0, 0],
      ].map(([a, b]) => percent(a!, b!)),
    ).toEqual(['0 %', '100 %', '33 %', 'under 0.1 %', 'over 99.9 %', '0 %']);
  });

  it('as sizes have a fitting unit', () => {
    expect([0, 999, 1000, 12_345_678].map(fileSize)).toEqual(['0 B', '999 B', '1.0 kB', '12.3 MB']);
  });
});

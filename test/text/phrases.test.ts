import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrases } from '../../src/text/phrases.ts';
import { anyText } from '../any-text.ts';
import { tagged } from './tagging.ts';

/** Phrases as `kind:words`, the head in angle brackets. */
function phrasesOf(text: string): string[] {
  const tokens = tagged(text);
  return findPhrases(tokens).list.map(({ kind, start, end, head }) => {
    const words = tokens.slice(start, end).map((token, n) => (start + n === head ? `<${token.text}>` : token.text));
    return `${kind}: ${words.join(' ')}`;
  });
}

describe('phrases', () => {
  it.each([
    ['The two very large apps have grown.', ['noun: The two very large <apps>', 'verb: have <grown>']],
    ['Peru’s capital was not yet hit', ['noun: Peru ’s <capital>', 'verb: was not yet <hit>']],
    ['10-15 thousand online shops', ['noun: 10 - 15 thousand online <shops>']],
    ['a free, independent paper', ['noun: a free , independent <paper>']],
    ['a 5 per cent rise', ['noun: a 5 per cent <rise>']],
    ['It will cost iPhone 14 buyers', ['noun: <It>', 'verb: will <cost>', 'noun: iPhone 14 <buyers>']],
    ['the TA-125 fell', ['noun: the <TA> - 125', 'verb: <fell>']],
    ['They want to sell used phones', ['noun: <They>', 'verb: <want>', 'verb: to <sell>', 'noun: used <phones>']],
    ['To that end Ada Park left', ['noun: that <end>', 'noun: Ada <Park>', 'verb: <left>']],
    ['As a result sales fell', ['noun: a <result>', 'noun: <sales>', 'verb: <fell>']],
    ['Sales in mainland Peru fell', ['noun: <Sales>', 'noun: mainland <Peru>', 'verb: <fell>']],
    ['After actor Ada Park left', ['noun: actor Ada <Park>', 'verb: <left>']],
    ['theyll have apps', ['noun: <theyll>', 'verb: <have>', 'noun: <apps>']],
    ['an app thats free', ['noun: an <app>', 'verb: <thats>']],
    ['last season Chris Wood scored', ['noun: last <season>', 'noun: Chris <Wood>', 'verb: <scored>']],
  ])('%s', (text, expected) => {
    expect(phrasesOf(text)).toEqual(expected);
  });

  it('tells a verb group that makes a clause from one that hangs on another', () => {
    const finite = (text: string) =>
      findPhrases(tagged(text)).list.flatMap((one) => (one.kind === 'verb' ? [one.finite] : []));
    expect(finite('She wants to leave')).toEqual([true, false]);
    expect(finite('having left, she was seen')).toEqual([false, true]);
  });

  it('stand in order, apart, and hold their head, in any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const tokens = tagged(text);
        let last = 0;
        for (const { start, end, head } of findPhrases(tokens).list) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(head).toBeGreaterThanOrEqual(start);
          expect(head).toBeLessThan(end);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(tokens.length);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TAGS } from '../../src/text/tag-set.ts';
import { TAG_RULES } from '../../src/text/tags-rules.ts';
import { anyText } from '../any-text.ts';
import { tagged } from './tagging.ts';

/** The tags of the words in brackets. */
function tagsIn(text: string): string[] {
  const marked = text.matchAll(/\[([^\]]+)\]/g);
  const starts = Array.from(marked, (match, n) => match.index - 2 * n);
  const tokens = tagged(text.replace(/[[\]]/g, ''));
  return starts.map((start) => tokens.find((token) => token.start === start)!.tag);
}

describe('parts of speech', () => {
  it.each([
    ['The [plan] failed.', 'NN'],
    ['They [plan] to march.', 'VBP'],
    ['They want to [plan] a march.', 'VB'],
    ['He [plans] a march.', 'VBZ'],
    ['His [plans] failed.', 'NNS'],
    ['It did not [change].', 'VB'],
    ['The [change] was slow.', 'NN'],
    ['The app was [banned] on Monday.', 'VBN'],
    ['The court [banned] the app.', 'VBD'],
    ['The app, [based] in Oslo, grew.', 'VBN'],
    ['Apps [used] by farmers grew.', 'VBN'],
    ['A [used] phone broke.', 'VBN'],
    ['The [cut] in output was deep.', 'NN'],
    ['Peru [cut] its output.', 'VBD'],
    ['The ticket [cost] me 5 dollars.', 'VBD'],
    ['The [cost] rose.', 'NN'],
    ['In [May] it rained.', 'NNP'],
    ['It [may] rain.', 'MD'],
    ['The firm [that] sells them grew.', 'WDT'],
    ['She said [that] it grew.', 'IN'],
    ['In [that] year it grew.', 'DT'],
    ['A firm that [uses] Oslo as its port grew.', 'VBZ'],
    ['It has two [uses].', 'NNS'],
    ['Abbasi [calls] on the firm that uses it to stop.', 'VBZ'],
    ['The phone [calls] to the firm were short.', 'NNS'],
    ["The firm['s] shares grew.", 'POS'],
    ["It['s] late.", 'VBZ'],
    ['[More] people came.', 'JJR'],
    ['[About] 40 people came.', 'RB'],
    ['They talked [about] it.', 'IN'],
    ['[Larger] shops closed.', 'JJR'],
    ['[Reportedly] it closed.', 'RB'],
    ['A [state-run] paper closed.', 'JJ'],
    ['[Protesters] gathered.', 'NNS'],
    ['[Rouhani] spoke.', 'NNP'],
    ['[Nick] Hague flew.', 'NNP'],
    ['We met [Grace] there.', 'NNP'],
    ['The car [features] a redesigned seat, based on a chair.', 'VBZ'],
    ['Its [features] are new.', 'NNS'],
    ['The poll [shows] Clinton ahead.', 'VBZ'],
    ['Ticket prices [start] at 25 dollars.', 'VBP'],
    ['The [start] was late.', 'NN'],
    ['Brent [crude] was up.', 'NN'],
    ['Analysts on [average] expected more.', 'NN'],
    ['The [average] price rose.', 'JJ'],
    ['A market [worth] over 2 billion grew.', 'IN'],
    ['A net [worth] of 2 billion grew.', 'NN'],
    ['a rate [--] a low one', ':'],
    ['Wait[...]', ':'],
  ])('%s', (text, tag) => {
    expect(tagsIn(text)).toEqual([tag]);
  });

  it('reads headlines, where a capital says nothing', () => {
    expect(tagsIn('Police [Arrest] Two [Men] After [Bank] Robbery In Oslo')).not.toContain('NNP');
  });

  it('are of the Penn Treebank for any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        for (const { tag } of tagged(text)) expect(TAGS).toContain(tag);
      }),
    );
  });

  it('each rule has an example with its word in brackets', () => {
    for (const { example } of TAG_RULES) expect(example).toMatch(/\[[^\]]+\]/);
  });
});

import { describe, expect, it } from 'vitest';
import { stopWords } from '../../src/cleaning/stop-words.ts';
import type { LanguageLayer } from '../../src/core/layers.ts';
import { readReferences } from '../../src/io/reference.ts';
import { language } from '../../src/stages/language.ts';
import { splitBlocks } from '../../src/text/blocks.ts';
import { wordClasses } from '../../src/text/word-tables.ts';
import { input } from './documents.ts';

const read = language.prepare({}, readReferences([stopWords, wordClasses]));
/** All lines are kept, but for those that start with `-`. */
function languages(lines: readonly string[], stated: { language?: string } = {}): LanguageLayer {
  const text = lines.join('\n');
  const blocks = splitBlocks(text);
  const cleaning = blocks.map(({ start }) =>
    text[start] === '-'
      ? ({ kept: false, reason: 'navigation', rule: 'cleaning/list' } as const)
      : ({ kept: true, role: 'paragraph', rule: 'cleaning/body' } as const),
  );
  return read({ ...input('a', text, { stated }), layers: { blocks, cleaning } });
}

const ENGLISH =
  'The harbour of the old town was closed on Monday after a storm had torn the gates from their hinges, and nobody was hurt.';
const PORTUGUESE =
  'O porto da cidade velha não abriu na segunda-feira depois de uma tempestade que arrancou os portões, mas ninguém ficou ferido.';
const GERMAN =
  'Der Hafen der alten Stadt blieb am Montag nach einem Sturm geschlossen, und niemand wurde dabei verletzt.';
const FRENCH = 'Le port de la vieille ville est resté fermé lundi après une tempête, et personne n’a été blessé.';
const JAPANESE =
  '今回の嵐のあと、古い町の港は月曜日に閉鎖されました。けが人はいなかったと港の責任者は話していますが、船は週末まで待たなければなりません。';

describe('the language of a document', () => {
  it.each([
    ['en', ENGLISH],
    ['pt', PORTUGUESE],
    ['de', GERMAN],
    ['fr', FRENCH],
    ['ja', JAPANESE],
    [null, 'Storm in Vellmar'],
  ])('is %s', (tag, text) => {
    expect(languages([text])).toEqual({ document: tag, blocks: [tag] });
  });

  it('is that of what was kept, and what the input states of it', () => {
    const page = [`- ${GERMAN}`, `- ${GERMAN}`, ENGLISH];
    expect(languages(page)).toEqual({ document: 'en', blocks: ['de', 'de', 'en'] });
    expect(languages(page, { language: 'en_gb' }).document).toBe('en-GB');
  });
});

describe('the language of a block', () => {
  const inEnglish = (block: string) => languages([ENGLISH, ENGLISH, block]).blocks.at(-1);

  it.each([
    'Protesters clash with police at a Hong Kong university',
    'Tony Fernandes, chief executive officer of the harbour',
    'Ferry company reports record winter traffic growth',
  ])('is that of the document where its words agree: %s', (block) => {
    expect(inEnglish(block)).toBe('en');
  });

  it.each([
    ['de', 'Deine Nachrichten an einem Ort: Lies die Geschichten, die heute die Welt bewegen'],
    ['de', 'NEU: Unsere spannendste Geschichte täglich per Push, so einfach geht das'],
    ['fr', FRENCH],
    ['pt', PORTUGUESE],
    ['ja', JAPANESE],
    ['es', 'Cancelan vuelos internacionales hacia Caracas por fuertes tormentas tropicales'],
  ])('is %s where they don’t: %s', (tag, block) => {
    expect(inEnglish(block)).toBe(tag);
  });

  it('is unknown where there is too little to tell', () => {
    expect(inEnglish('Read more')).toBeNull();
    expect(inEnglish('12,000 + 3,500 = 15,500; 12,000 + 3,500 = 15,500')).toBeNull();
  });

  it('is English in a document of another language', () => {
    expect(languages([PORTUGUESE, PORTUGUESE, ENGLISH])).toEqual({ document: 'pt', blocks: ['pt', 'pt', 'en'] });
  });
});

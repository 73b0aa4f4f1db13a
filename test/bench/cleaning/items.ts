import { join } from 'node:path';
import { Words } from '../../../src/cleaning/document-words.ts';
import { Page } from '../../../src/cleaning/page.ts';
import { passagesOf } from '../../../src/cleaning/passages.ts';
import { furniture, Phrases } from '../../../src/cleaning/phrases.ts';
import { StopWords, stopWords } from '../../../src/cleaning/stop-words.ts';
import { Vocabulary } from '../../../src/cleaning/vocabulary.ts';
import type { Document } from '../../../src/core/document.ts';
import { recipe, step } from '../../../src/core/recipe.ts';
import { readReferences } from '../../../src/io/reference.ts';
import { analyseInline } from '../../../src/run/inline.ts';
import { blocks } from '../../../src/stages/blocks.ts';
import { copies } from '../../../src/stages/copies.ts';
import { repetition } from '../../../src/stages/repetition.ts';
import { codeUnits } from '../../../src/text/code-units.ts';
import { labelBlocks } from './labels.ts';
import { type GoldPage, readGold, readPages } from './pages.ts';

/** The shapes a page comes in: whole with its sister pages, whole by itself, as two extractors left it. */
export const VIEWS = ['raw', 'alone', 'extracted-trafilatura', 'extracted-newspaper'] as const;
export type View = (typeof VIEWS)[number];

/** A page to learn from. */
export interface Item {
  view: View;
  gold: GoldPage;
  document: Document;
  page: Page;
  words: Words;
  labels: boolean[];
  /** By words; each page weighs the same. */
  weights: number[];
}

const EVIDENCE = recipe('evidence', [step(blocks), step(copies), step(repetition)]);
const REFERENCES = readReferences([furniture, stopWords]);
const STOPS = REFERENCES.rows(stopWords);
const VOCABULARY = new Vocabulary(STOPS.map(({ word }) => word));
const LISTS = {
  stops: new StopWords(STOPS, VOCABULARY),
  phrases: new Phrases(REFERENCES.rows(furniture), VOCABULARY),
  unitsOf: codeUnits,
};

/** @param folder holds raw/, extracted-.../ and gold.json */
export function readItems(folder: string): Item[] {
  const gold = readGold(join(folder, 'gold.json'));
  const labelsOf = new Map<string, boolean[]>();
  return VIEWS.flatMap((view) => {
    const pages = readPages(join(folder, view === 'alone' ? 'raw' : view)).filter((page) => gold[page.sourcePath]);
    return analyseInline(EVIDENCE, pages, REFERENCES).documents.map((document) => {
      const page = gold[document.sourcePath]!;
      // A page alone has the same blocks.
      const labels = labelsOf.get(document.text) ?? labelBlocks(document.text, document.layers.blocks!, page.body);
      labelsOf.set(document.text, labels);
      const alone = view === 'alone' ? { ...document, layers: { ...document.layers, repetition: [] } } : document;
      return itemOf(view, alone, page, labels);
    });
  });
}

function itemOf(view: View, document: Document, gold: GoldPage, labels: boolean[]): Item {
  const words = new Words(VOCABULARY, document.text.length);
  const page = new Page(passagesOf(document as never, LISTS, words), words);
  const total = page.words[page.length]! + 1.5 * page.length;
  const weights = page.passages.map(
    ({ words }) => ((1.5 + words) / (total || 1)) * (view.startsWith('extracted') ? 50 : 100),
  );
  return { view, gold, document, page, words, labels, weights };
}

/** The body that a choice of blocks makes. */
export const bodyOf = ({ document, page }: Item, keep: readonly boolean[]): string =>
  page.passages
    .filter((_, n) => keep[n])
    .map(({ block }) => document.text.slice(block.start, block.end))
    .join('\n\n');

import type { With } from '../../core/document.ts';
import type { LayerName } from '../../core/layers.ts';
import type { Row } from '../../schema/table.ts';
import { isInBody } from '../../text/body.ts';
import type { Counts } from '../../text/counts.ts';
import { filled, type Placer } from './place.ts';

export type Finished = With<
  Exclude<LayerName, 'tables' | 'comparisons' | 'copies' | 'lookalikes' | 'tokens' | 'names' | 'publication'>
>;

/** @param counts of each block */
export function documentRow(document: Finished, placer: Placer, counts: readonly Counts[]): Row {
  const { layers } = document;
  const kept = keptOf(layers, counts);
  return {
    doc_id: document.id,
    source_path: document.sourcePath,
    source_line: document.sourceLine,
    collection: document.collection,
    url: filled(document.stated.url),
    sha256: document.sha256,
    byte_count: document.byteCount,
    char_count: placer.length,
    encoding: document.encoding,
    language: layers.language.document,
    ...described(document),
    block_count: layers.blocks.length,
    kept_block_count: kept.blocks,
    kept_share: kept.all ? kept.characters / kept.all : 0,
    word_count: kept.words,
    sentence_count: layers.sentences.length,
    claim_count: layers.claims.length,
    quote_count: layers.quotes.quotes.length,
    ...copied(document),
    notes: notes(document),
  };
}

/** What was kept of a document, beside all its characters; words are those of its body. */
function keptOf({ cleaning }: Finished['layers'], counts: readonly Counts[]) {
  const kept = { blocks: 0, characters: 0, all: 0, words: 0 };
  for (let n = 0; n < counts.length; n++) {
    const { visible, words } = counts[n]!;
    const fate = cleaning[n]!;
    kept.all += visible;
    if (!fate.kept) continue;
    kept.blocks++;
    kept.characters += visible;
    if (isInBody(fate)) kept.words += words;
  }
  return kept;
}

function described({ layers }: Finished) {
  const values = (field: string) =>
    filled([...new Set(layers.metadata.values.filter((v) => v.field === field).map((v) => v.value))].join('; '));
  const value = (field: string) => layers.metadata.values.find((v) => v.field === field)?.value ?? null;
  return {
    title: value('title'),
    subtitle: value('subtitle'),
    author: values('author'),
    author_role: value('author_role'),
    author_organisation: values('author_organisation'),
    publisher: value('publisher'),
    section: value('section'),
    published: value('published'),
    published_precision: layers.metadata.publishedPrecision,
    published_not_before: layers.metadata.publishedNotBefore,
  };
}

function copied({ layers }: Finished) {
  const [copy] = layers.duplicates;
  return {
    duplicate_of: copy?.duplicateOf ?? null,
    duplicate_kind: copy?.kind ?? null,
    similarity: copy?.similarity ?? null,
  };
}

function notes({ layers, stated }: Finished): string | null {
  const { document: language } = layers.language;
  const said = [
    language !== null && !/^en\b/.test(language) && 'claims, quotes and dates are extracted from English only',
    layers.cleaning.every((fate) => !fate.kept) && 'nothing of it was kept',
    stated.published && !isFromInput('published') && 'the date of publication that the input states can not be read',
    stated.language && !isFromInput('language') && 'the language that the input states is no tag of BCP 47',
  ];
  return filled(said.filter(Boolean).join('; '));

  function isFromInput(field: string): boolean {
    return layers.metadata.values.some((value) => value.field === field && value.start === null);
  }
}

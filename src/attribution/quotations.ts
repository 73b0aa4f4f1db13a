import type { Block, QuoteLayer, Sentence, Token } from '../core/layers.ts';
import type { CueLexicon } from './cues.ts';
import type { Marked } from './marks.ts';
import { NameIndex } from './name-index.ts';
import type { Named } from './named.ts';
import { Reader } from './reader.ts';
import type { RoleLexicon } from './roles.ts';
import { toLayer } from './rows.ts';
import { frame } from './statements.ts';
import { Who } from './who.ts';

export interface Knowledge {
  readonly cues: CueLexicon;
  readonly roles: RoleLexicon;
}

/** Finds what the document quotes and reports, and who answers for it. Linear in the tokens. */
export function findQuotations(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  names: readonly Named[],
  { cues, roles }: Knowledge,
): QuoteLayer {
  const marked: Marked[] = [];
  const who = new Who(text, sentences, marked, new NameIndex(names, tokens, roles), roles);
  const reader = new Reader(text, marked, cues, who);
  frame({ text, blocks, sentences, tokens }, cues, marked, (statement) => reader.read(statement));
  return toLayer(text, reader.drafts, reader.scopes);
}

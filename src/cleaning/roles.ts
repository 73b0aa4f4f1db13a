import type { Role } from '../schema/vocabulary.ts';
import type { Passage } from './passage.ts';

const LIST_MARK = /^(?:[•●▪‣*·–-]\s|\(?\d{1,3}[.)]\s|[a-z][.)]\s)/u;
const ONE_QUOTE = /^(?:"[^"]{20,}"|“[^“”]{20,}”|«[^«»]{20,}»)$/u;

/** Longest heading, in words. */
const HEADING_MOST = 14;

/** What a block of the body is. */
export function bodyRole(text: string, passage: Passage, isLast: boolean): Role {
  const { start, end } = passage.block;
  // Most start with a capital: no list mark does, nor does a quotation.
  if (passage.start !== 'capital') {
    if (LIST_MARK.test(text.slice(start, Math.min(end, start + 8)))) return 'list_item';
    if (text.startsWith('>', start) || ONE_QUOTE.test(text.slice(start, end))) return 'block_quote';
  }
  const heads = passage.words <= HEADING_MOST && !isLast && passage.start !== 'small' && passage.start !== 'quote';
  return heads && (passage.end === 'none' || passage.end === 'colon' || passage.end === 'question')
    ? 'heading'
    : 'paragraph';
}

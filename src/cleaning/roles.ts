import type { Role } from '../schema/vocabulary.ts';
import type { Passage } from './passage.ts';

const LIST_MARK = /^(?:[•●▪‣*·–-]\s|\(?\d{1,3}[.)]\s|[a-z][.)]\s)/u;
const ONE_QUOTE = /^(?:"[^"]{20,}"|“[^“”]{20,}”|«[^«»]{20,}»)$/u;

/** Longest heading, in words. */
const HEADING_MOST = 14;

/** What a block of the body is. */
export function bodyRole(line: string, passage: Passage, isLast: boolean): Role {
  if (LIST_MARK.test(line.slice(0, 8))) return 'list_item';
  if (line.startsWith('>') || ONE_QUOTE.test(line)) return 'block_quote';
  const heads = passage.words <= HEADING_MOST && !isLast && passage.start !== 'small' && passage.start !== 'quote';
  return heads && (passage.end === 'none' || passage.end === 'colon' || passage.end === 'question')
    ? 'heading'
    : 'paragraph';
}

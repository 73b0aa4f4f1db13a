import type { Fate } from '../core/layers.ts';
import type { Reason } from '../schema/vocabulary.ts';
import { authorOfBiography } from '../text/biography.ts';
import { foldBlock } from '../text/fingerprint.ts';
import { chooseBody, type Looks } from './body.ts';
import { type CorrectionIndex, correct } from './corrections.ts';
import { readHeader } from './header.ts';
import { type CleaningInput, type Lists, type Passage, passagesOf } from './passage.ts';
import { type Removal, reasonsFor } from './reasons.ts';
import { bodyRole } from './roles.ts';
import { isSiteLink } from './site-links.ts';
import { type Vocabulary, Words } from './vocabulary.ts';

export interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly lists: Lists;
  readonly looks: Looks;
  /** Reasons that a researcher wants no block removed for. */
  readonly keep: ReadonlySet<Reason>;
  readonly corrections: CorrectionIndex;
}

/** Decides for each block of a document whether it belongs to the article and, if not, what it is. */
export function clean(document: CleaningInput, knowledge: Knowledge): Fate[] {
  const { text, layers } = document;
  const words = new Words(knowledge.vocabulary, text.length);
  const passages = passagesOf(document, knowledge.lists, words);
  const boxes = biographies(text, passages);
  const body = chooseBody(passages, knowledge.looks, words).map(
    (keep, n) => keep && !boxes.has(n) && !isForm(passages[n]!) && !isSiteLink(text, passages[n]!),
  );
  const stated = document.stated.title === undefined ? null : foldBlock(document.stated.title);
  const header = readHeader(text, passages, body, words, stated);
  const kept = body.map((keep, n) => keep || header.has(n));
  const removals = reasonsFor(text, passages, kept, boxes);
  const last = body.lastIndexOf(true);
  const fates = passages.map((passage, n): Fate => {
    const role = header.get(n);
    if (role) return { kept: true, role, rule: `cleaning/${role}` };
    const bodyFate = (rule: string): Fate => ({ kept: true, role: bodyRole(text, passage, n === last), rule });
    if (body[n]) return bodyFate('cleaning/body');
    const removal: Removal = removals[n]!;
    if (knowledge.keep.has(removal.reason)) return bodyFate('cleaning/keep');
    return { kept: false, reason: removal.reason, rule: removal.rule };
  });
  return correct(document.id, layers.blocks, fates, knowledge.corrections);
}

/** Heads of biographies and the paragraph under each. */
function biographies(text: string, passages: readonly Passage[]): Set<number> {
  const found = new Set<number>();
  for (const { index, block } of passages) {
    if (!authorOfBiography(text, block)) continue;
    found.add(index);
    if ((passages[index + 1]?.words ?? 0) >= 8) found.add(index + 1);
  }
  return found;
}

/** Wordings that no article has, whatever stands around them. */
const NEVER: ReadonlySet<Reason> = new Set(['comment_form', 'page_control', 'advertising', 'share_links']);

function isForm({ hits, words }: Passage): boolean {
  for (const { reason, place, length } of hits)
    if (length >= 2 && (place === 'whole' || (length >= 4 && words <= 30)) && NEVER.has(reason)) return true;
  return false;
}

import type { Fate } from '../core/layers.ts';
import { type Reason, ROLES, type Role } from '../schema/vocabulary.ts';
import { authorOfBiography } from '../text/biography.ts';
import { foldBlock } from '../text/fingerprint.ts';
import { chooseBody, type Looks } from './body.ts';
import { type CorrectionIndex, correct } from './corrections.ts';
import type { Words } from './document-words.ts';
import { readHeader } from './header.ts';
import { Page } from './page.ts';
import type { Passage } from './passage.ts';
import { type CleaningInput, type Lists, passagesOf } from './passages.ts';
import { reasonsFor } from './reasons.ts';
import { bodyRole } from './roles.ts';
import { isSiteLink } from './site-links.ts';

export interface Knowledge {
  /** Room for the words of a document of so many UTF-16 units. */
  readonly wordsFor: (length: number) => Words;
  readonly lists: Lists;
  readonly looks: Looks;
  /** Reasons that a researcher wants no block removed for. */
  readonly keep: ReadonlySet<Reason>;
  readonly corrections: CorrectionIndex;
}

/** Decides for each block of a document whether it belongs to the article and, if not, what it is. */
export function clean(document: CleaningInput, knowledge: Knowledge): Fate[] {
  const { text, layers } = document;
  const words = knowledge.wordsFor(text.length);
  const passages = passagesOf(document, knowledge.lists, words);
  const boxes = biographies(text, passages);
  const page = new Page(passages, words);
  const body = chooseBody(page, knowledge.looks, words);
  for (const passage of passages)
    if (body[passage.index] && (boxes.has(passage.index) || isForm(passage) || isSiteLink(text, passage)))
      body[passage.index] = false;
  const stated = document.stated.title === undefined ? null : foldBlock(document.stated.title);
  const header = readHeader(text, page, body, words, stated);
  const kept = body.map((keep, n) => keep || header.has(n));
  const removals = reasonsFor(text, passages, kept, boxes);
  const last = body.lastIndexOf(true);
  const fates = passages.map((passage, n): Fate => {
    const role = header.get(n);
    if (role) return HEADER.get(role)!;
    const removal = removals[n];
    if (removal && !knowledge.keep.has(removal.reason)) return removal;
    return (removal ? KEEP : BODY).get(bodyRole(text, passage, n === last))!;
  });
  return correct(document.id, layers.blocks, fates, knowledge.corrections);
}

/** By role, for each way to be kept: made once. */
const fatesOf = (rule: (role: Role) => string): ReadonlyMap<Role, Fate> =>
  new Map((Object.keys(ROLES) as Role[]).map((role) => [role, { kept: true, role, rule: `cleaning/${rule(role)}` }]));
const HEADER = fatesOf((role) => role);
const BODY = fatesOf(() => 'body');
const KEEP = fatesOf(() => 'keep');
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

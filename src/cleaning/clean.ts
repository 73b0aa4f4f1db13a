import type { Fate } from '../core/layers.ts';
import { authorOfBiography } from '../text/biography.ts';
import { foldBlock } from '../text/fingerprint.ts';
import { chooseBody } from './body.ts';
import { readHeader } from './header.ts';
import type { WordLists } from './measure.ts';
import { type CleaningInput, type Passage, passagesOf } from './passage.ts';
import type { Phrases } from './phrases.ts';
import { type Removal, reasonFor } from './reasons.ts';
import { bodyRole } from './roles.ts';

export interface Knowledge {
  readonly lists: WordLists;
  readonly phrases: Phrases;
}

/** Decides for each block of a document whether it belongs to the article and, if not, what it is. */
export function clean(document: CleaningInput, { lists, phrases }: Knowledge): Fate[] {
  const { text } = document;
  const passages = passagesOf(document, lists, phrases);
  const boxes = biographies(text, passages);
  const body = chooseBody(passages).filter((n) => !boxes.has(n));
  const stated = document.stated.title === undefined ? null : foldBlock(document.stated.title);
  const header = readHeader(
    text,
    passages,
    body,
    (word) => word !== '#' && word.length > 1 && !lists.stops.has(word),
    stated,
  );
  const inBody = new Set(body);
  const [first, last] = [body[0] ?? passages.length, body.at(-1) ?? -1];
  let before: Removal | null = null;
  return passages.map((passage, n): Fate => {
    const line = text.slice(passage.block.start, passage.block.end);
    const role = header.get(n);
    if (role) return { kept: true, role, rule: `cleaning/${role}` };
    if (inBody.has(n)) return { kept: true, role: bodyRole(line, passage, n === last), rule: 'cleaning/body' };
    const removal: Removal = boxes.has(n)
      ? { reason: 'author_bio', rule: 'cleaning/biography' }
      : reasonFor(line, passage, n < first ? 'above' : n > last ? 'below' : 'within', before);
    before = removal;
    return { kept: false, ...removal };
  });
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

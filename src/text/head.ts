import type { With } from '../core/document.ts';

/** The blocks [from, to) in which a document says when and by whom it was written: about its headline and first paragraph. */
export interface Head {
  readonly from: number;
  /** Where the headline stands; where there is none, as `from`. */
  readonly title: number;
  /** The first paragraph, or the end of the head. */
  readonly opening: number;
  readonly to: number;
}

/** A kept paragraph of so many UTF-16 units opens the body. */
const SHORTEST_OPENING = 80;
/** How far above the headline, or above the first paragraph where there is no headline, lines of its own may stand. */
const [ABOVE_TITLE, ABOVE_BODY] = [4, 10];
/** How far below the first paragraph, which may be a long line under the headline. */
const BELOW_OPENING = 4;
/** Where it has no first paragraph: how far below the headline. */
const BELOW_TITLE = 12;

/** Finds the head of a cleaned document. */
export function headOf({ layers: { blocks, cleaning } }: With<'blocks' | 'cleaning'>): Head {
  const title = cleaning.findIndex((fate) => fate.kept && fate.role === 'title');
  const opening = cleaning.findIndex((fate, n) => {
    if (n < title || !fate.kept || fate.role !== 'paragraph') return false;
    return blocks[n]!.end - blocks[n]!.start > SHORTEST_OPENING;
  });
  const first = opening >= 0 ? opening : title >= 0 ? title + BELOW_TITLE : blocks.length;
  const to = Math.min(blocks.length, first + BELOW_OPENING);
  if (title >= 0) return { from: Math.max(0, title - ABOVE_TITLE), title, opening: first, to };
  const from = Math.max(0, first - ABOVE_BODY);
  return { from, title: from, opening: first, to };
}

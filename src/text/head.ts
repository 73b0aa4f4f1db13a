import type { With } from '../core/document.ts';

/** The blocks [from, to) in which a document says when and by whom it was written: about its headline, as far as its first paragraph. */
export interface Head {
  readonly from: number;
  /** Where the headline stands; where there is none, as `from`. */
  readonly title: number;
  readonly to: number;
}

/** A kept paragraph of so many UTF-16 units opens the body. */
const SHORTEST_OPENING = 80;
/** How far above the headline, or above the first paragraph where there is no headline, lines of its own may stand. */
const [ABOVE_TITLE, ABOVE_BODY] = [4, 10];

/** Finds the head of a cleaned document. */
export function headOf({ layers: { blocks, cleaning } }: With<'blocks' | 'cleaning'>): Head {
  const title = cleaning.findIndex((fate) => fate.kept && fate.role === 'title');
  const opening = cleaning.findIndex((fate, n) => {
    if (n < title || !fate.kept || fate.role !== 'paragraph') return false;
    return blocks[n]!.end - blocks[n]!.start > SHORTEST_OPENING;
  });
  const to = opening < 0 ? blocks.length : opening;
  if (title >= 0) return { from: Math.max(0, title - ABOVE_TITLE), title, to };
  const from = Math.max(0, to - ABOVE_BODY);
  return { from, title: from, to };
}

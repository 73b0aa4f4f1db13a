import { z } from 'zod';
import type { MetadataValue } from '../core/layers.ts';
import type { ReferenceTable } from '../core/stage.ts';
import { type Described, found, oneLine } from './values.ts';

/** Names of sections that publications have, in lower case. */
export const sections: ReferenceTable<{ section: string; example: string }> = {
  name: 'sections',
  row: z.strictObject({ section: z.string().lowercase().min(1), example: z.string().min(1) }),
};

/** How far above the headline its section stands, in blocks. */
const REACH = 3;

/** The section it stood in: a known name right above the headline, the nearest first. A menu further up names them all. */
export function sectionValues({ text, layers }: Described, names: ReadonlySet<string>): MetadataValue[] {
  const title = layers.cleaning.findIndex((fate) => fate.kept && fate.role === 'title');
  for (let n = title - 1; n >= Math.max(0, title - REACH); n--) {
    const { start, end } = layers.blocks[n]!;
    const name = oneLine(text.slice(start, Math.min(end, start + 40)));
    if (!layers.cleaning[n]!.kept && names.has(name.toLowerCase()) && !isMenu(text, layers, n, names))
      return [found('section', name, { start, end }, 'section')];
  }
  return [];
}

/** Two names in a row are links of a menu. */
function isMenu(text: string, { blocks }: Described['layers'], n: number, names: ReadonlySet<string>): boolean {
  return [n - 1, n + 1].some((m) => {
    const block = blocks[m];
    return (
      block !== undefined &&
      block.end - block.start <= 40 &&
      names.has(text.slice(block.start, block.end).toLowerCase())
    );
  });
}

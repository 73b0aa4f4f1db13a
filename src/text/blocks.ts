import type { Block } from '../core/layers.ts';
import { type CodeUnits, codeUnits } from './code-units.ts';
import { type Fingerprinter, fingerprinter } from './fingerprint.ts';
import { splitLines } from './lines.ts';
import { splitParts } from './parts.ts';
import { joinWrapped } from './wrapped.ts';

/**
 * Cuts a text into blocks: a line is a block, except that the lines of a hard-wrapped paragraph are joined and a line that holds two things is split.
 * @param units those of the text
 * @returns blocks in order, UTF-16 offsets, without surrounding blanks; each non-blank character of the text is in exactly one.
 */
export function splitBlocks(
  text: string,
  units: CodeUnits = codeUnits(text),
  fingerprints: Fingerprinter = fingerprinter(),
): Block[] {
  const spans = splitParts(text, units, joinWrapped(text, units, splitLines(units, text.length)));
  const prints = fingerprints(text, units, spans);
  return spans.map(({ start, end }, n) => ({ start, end, fingerprint: prints[n]! }));
}

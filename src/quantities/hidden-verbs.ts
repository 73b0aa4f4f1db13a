import { lowerAt, tagAt } from './line.ts';
import type { Scene } from './scene.ts';

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBP', 'VBZ', 'MD']);
/** How far a finite verb is looked for; bounds the work for each noun. */
const REACH = 40;

/** `a third of the population lives in Umbra`, `one in five nurses plans to leave`: the only word of a sentence that can be its verb. */
export function isHiddenVerb(scene: Scene, at: number): boolean {
  if (tagAt(scene, at) !== 'NNS' || !/^NNS?$/.test(tagAt(scene, at - 1)) || scene.silence !== null) return false;
  if (!/^(?:IN|TO)$/.test(tagAt(scene, at + 1)) || lowerAt(scene, at + 1) === 'of') return false;
  const end = Math.min(scene.pieces.length, at + REACH);
  for (let n = Math.max(0, at - REACH); n < end; n++) if (FINITE.has(scene.pieces[n]!.tag)) return false;
  return true;
}

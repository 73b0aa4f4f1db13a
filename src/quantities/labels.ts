import type { ExcludedReason } from '../schema/vocabulary.ts';
import { CUES } from './cues.ts';
import { isHelpline } from './helplines.ts';
import { isIdentifier, isPostal, isWay } from './identifiers.ts';
import { isKeyPart } from './keys.ts';
import { isAddress, isCued, isNamed } from './label-cues.ts';
import { isGeneration, isGlued, isKey, LONG } from './label-joints.ts';
import { isEnumerated, isManyInOne, isMarker } from './label-marks.ts';
import type { LabelRule } from './label-rule.ts';
import { exclude, isOpen, type Mention } from './mention.ts';
import { isInPhone } from './phones.ts';
import { pieceAt, touches } from './pieces.ts';
import type { Scene } from './scene.ts';

/** Numbers that name, number or address a thing. */
export function findLabels(scene: Scene): void {
  let before: Mention | undefined;
  for (const mention of scene.mentions) {
    if (isOpen(mention)) findLabel(scene, mention, before);
    before = mention;
  }
}

function findLabel(scene: Scene, mention: Mention, before: Mention | undefined): void {
  const cues = cuesOf(scene, mention);
  for (let n = 0; n < LABEL_RULES.length; n++) {
    const rule = LABEL_RULES[n]!;
    if ((cues & rule.cues) === 0 || !rule.holds(scene, mention, before)) continue;
    exclude(mention, rule.reason, rule.name);
    return;
  }
}

/** Those of the sentence and of the number itself. */
function cuesOf({ pieces, cues }: Scene, { numeral: { from, to, form } }: Mention): number {
  const isTouching = touches(pieceAt(pieces, from - 1), pieces[from]) || touches(pieces[to - 1], pieceAt(pieces, to));
  const isLong = form === 'code' || pieces[from]!.text.length >= LONG;
  return cues | (isTouching ? CUES.touching : 0) | (isLong ? CUES.key : 0);
}

const isPhone: LabelRule = (scene, mention) => isInPhone(scene, mention.numeral.from) || isHelpline(scene, mention);
const isAnyKey: LabelRule = (scene, mention, before) => isKey(scene, mention, before) || isKeyPart(scene, mention);

/** In this order: the first that holds names the rule. Each with the cues of which it needs one. */
const LABEL_RULES: readonly { name: string; reason: ExcludedReason; holds: LabelRule; cues: number }[] = [
  { name: 'marker', reason: 'list_marker', holds: isMarker, cues: CUES.touching },
  { name: 'enumeration', reason: 'enumeration', holds: isEnumerated, cues: CUES.bracket },
  { name: 'identifier', reason: 'label', holds: isIdentifier, cues: CUES.touching },
  { name: 'key', reason: 'label', holds: isAnyKey, cues: CUES.touching | CUES.key },
  { name: 'glued', reason: 'label', holds: isGlued, cues: CUES.touching },
  { name: 'in-one', reason: 'label', holds: isManyInOne, cues: CUES.hyphen },
  { name: 'generation', reason: 'label', holds: isGeneration, cues: CUES.touching },
  { name: 'postal', reason: 'label', holds: isPostal, cues: CUES.always },
  { name: 'way', reason: 'label', holds: isWay, cues: CUES.way },
  { name: 'phone', reason: 'label', holds: isPhone, cues: CUES.always },
  { name: 'named', reason: 'name', holds: isNamed, cues: CUES.always },
  { name: 'cue', reason: 'label', holds: isCued, cues: CUES.always },
  { name: 'address', reason: 'label', holds: isAddress, cues: CUES.always },
];

import type { ExcludedReason } from '../schema/vocabulary.ts';
import { isHelpline } from './helplines.ts';
import { isIdentifier, isPostal, isWay } from './identifiers.ts';
import { isKeyPart } from './keys.ts';
import { isAddress, isCued, isNamed } from './label-cues.ts';
import { isGeneration, isGlued, isKey } from './label-joints.ts';
import { isEnumerated, isManyInOne, isMarker } from './label-marks.ts';
import type { LabelRule } from './label-rule.ts';
import { exclude, isOpen, type Mention } from './mention.ts';
import { isInPhone } from './phones.ts';
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
  for (let n = 0; n < LABEL_RULES.length; n++) {
    const { holds, reason, name } = LABEL_RULES[n]!;
    if (!holds(scene, mention, before)) continue;
    exclude(mention, reason, name);
    return;
  }
}

const isPhone: LabelRule = (scene, mention) => isInPhone(scene, mention.numeral.from) || isHelpline(scene, mention);
const isAnyKey: LabelRule = (scene, mention, before) => isKey(scene, mention, before) || isKeyPart(scene, mention);

/** In this order: the first that holds names the rule. */
const LABEL_RULES: readonly { name: string; reason: ExcludedReason; holds: LabelRule }[] = [
  { name: 'marker', reason: 'list_marker', holds: isMarker },
  { name: 'enumeration', reason: 'enumeration', holds: isEnumerated },
  { name: 'identifier', reason: 'label', holds: isIdentifier },
  { name: 'key', reason: 'label', holds: isAnyKey },
  { name: 'glued', reason: 'label', holds: isGlued },
  { name: 'in-one', reason: 'label', holds: isManyInOne },
  { name: 'generation', reason: 'label', holds: isGeneration },
  { name: 'postal', reason: 'label', holds: isPostal },
  { name: 'way', reason: 'label', holds: isWay },
  { name: 'phone', reason: 'label', holds: isPhone },
  { name: 'named', reason: 'name', holds: isNamed },
  { name: 'cue', reason: 'label', holds: isCued },
  { name: 'address', reason: 'label', holds: isAddress },
];

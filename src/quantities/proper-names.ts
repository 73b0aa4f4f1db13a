import { GAPPED } from './gapping.ts';
import { lowerAt, tagAt } from './line.ts';
import { exclude, hasUnit, isOpen, type Mention } from './mention.ts';
import { isHyphen, pieceAt, touches } from './pieces.ts';
import type { Scene } from './scene.ts';
import { spanAround } from './within.ts';

/** Numbers that are part of a proper name: `Apple Watch 5`, `the S&P 500`, `Big 12`, `the Six Nations`, `737 Max`. */
export function findNames(scene: Scene): void {
  for (const mention of scene.mentions) {
    if (!isOpen(mention) || hasUnit(mention) || mention.rule === GAPPED) continue;
    if (inName(scene, mention) || followsName(scene, mention) || opensName(scene, mention))
      exclude(mention, 'name', 'name');
  }
}

function inName({ pieces, names }: Scene, { numeral }: Mention): boolean {
  if (names.length === 0) return false;
  const { start } = pieces[numeral.from]!;
  const { end } = pieces[numeral.to - 1]!;
  const name = spanAround(names, start, end);
  return name !== undefined && name.end - name.start > end - start;
}

/** A capitalised noun right before, no plural noun after: `iPhone 14 Pro`, but `in Iran 30,000 businesses`. */
function followsName(scene: Scene, { numeral, from }: Mention): boolean {
  const before = pieceAt(scene.pieces, from - 1);
  if (
    !before ||
    from !== numeral.from ||
    (numeral.form !== 'digits' && numeral.form !== 'words') ||
    numeral.scale.n !== 1n
  )
    return false;
  if (!before.tag.startsWith('NNP') || !/^[\p{Lu}a-z]\p{L}*/u.test(before.text) || isAgeOf(scene, from)) return false;
  if (/^NNP?S$/.test(tagAt(scene, numeral.to)) || lowerAt(scene, numeral.to) === 'people') return false;
  return (
    (isSmallKey(numeral.form, scene.pieces[numeral.from]!.text) &&
      !/^(?:JJ|VB[GN]|NN)$/.test(tagAt(scene, numeral.to))) ||
    isVersion(scene, numeral.from, numeral.to) ||
    isNameThroughout(scene, numeral.to)
  );
}
const isSmallKey = (form: string, text: string) => form === 'words' || /^\d{1,4}$/.test(text);
/** `the Thunderbolt 3 protocol`, `a Wi-Fi 6 router`: an article, a name, a small number above one and one thing. */
function isVersion(scene: Scene, from: number, to: number): boolean {
  if (tagAt(scene, to) !== 'NN' || !/^(?:[2-9]|\d\d)$/.test(scene.pieces[from]!.text)) return false;
  let at = from - 1;
  while (at > from - NAME && /^NNPS?$|^:$/.test(tagAt(scene, at))) at--;
  return tagAt(scene, at) === 'DT' && tagAt(scene, to + 1) !== 'NNS';
}
const NAME = 5;

const isNameThroughout = (scene: Scene, to: number) =>
  tagAt(scene, to) === 'NNP' && /^[\p{Lu}]/u.test(scene.pieces[to]!.text);

/** `Nick Hague, 44,` has a comma; without it a person of the layer `names` stands before. */
const isAgeOf = (scene: Scene, from: number) => isKnownPerson(scene, from - 1);

/** `737 Max`, `the Six Nations`, `49ers`, `76ers`. */
function opensName(scene: Scene, { numeral }: Mention): boolean {
  const { pieces } = scene;
  const next = pieces[numeral.to];
  if (!next || isHyphen(next)) return false;
  if (numeral.form === 'words')
    return (
      isCapitalised(scene, numeral.from) &&
      isCapitalised(scene, numeral.to) &&
      /^(?:DT|NNP)$/.test(tagAt(scene, numeral.from - 1))
    );
  if (numeral.form !== 'digits' || !/^\d{2,4}$/.test(pieces[numeral.from]!.text)) return false;
  if (touches(pieces[numeral.to - 1], next) && next.lower === 'ers') return true;
  return (
    tagAt(scene, numeral.to) === 'NNP' &&
    /^\p{Lu}/u.test(next.text) &&
    /^(?:DT|PRP\$|POS|JJ|CD|NNP)$/.test(tagAt(scene, numeral.from - 1)) &&
    /^\d{3}$/.test(pieces[numeral.from]!.text) &&
    lowerAt(scene, numeral.from - 1) !== 'some' &&
    spanAround(scene.names, next.start, next.end)?.kind !== 'place' &&
    !isPlural(scene, numeral.to)
  );
}
const isPlural = (scene: Scene, at: number) => tagAt(scene, at + 1) === 'NNPS';
const isCapitalised = (scene: Scene, at: number) =>
  /^NNPS?$|^CD$/.test(tagAt(scene, at)) && /^\p{Lu}/u.test(scene.pieces[at]!.text);

/** Whether a person of the layer `names` ends with the piece at `at`. */
export function isKnownPerson({ pieces, names }: Scene, at: number): boolean {
  const piece = names.length === 0 ? undefined : pieceAt(pieces, at);
  const name = piece && spanAround(names, piece.start, piece.end);
  return name?.kind === 'person' && name.end === piece!.end;
}

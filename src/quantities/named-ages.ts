import { lowerAt, tagAt, wordSet } from './line.ts';
import type { Mention } from './mention.ts';
import { pieceAt } from './pieces.ts';
import { isKnownPerson } from './proper-names.ts';
import type { Scene } from './scene.ts';
import { spanAround } from './within.ts';

/** `Nick Hague, 44, said`, `Maria Lopez (44)`; without commas where the layer of names knows the person. */
export function isApposition(scene: Scene, { from, to, numeral }: Mention): boolean {
  if (numeral.value!.d !== 1n || numeral.form !== 'digits' || from !== numeral.from) return false;
  const { pieces } = scene;
  const before = pieceAt(pieces, from - 1)?.text;
  const after = pieces[to]?.text ?? '';
  if (before === ',' && /^(?:,|\.|;|\)|[—―–-]|$)/.test(after))
    return isPerson(scene, from - 2) || isSurname(scene, from - 2, to + 1) || isSomeone(scene, from - 2, to);
  if (before === '(' && after === ')') return isPerson(scene, from - 2) && numeral.value!.n > 9n;
  return numeral.value!.n > 9n && numeral.value!.n < 110n && isBare(scene, from - 1, to);
}

/** `Mary Hale 83 of Leeds was found`, `Mrs Harding 66 denies it`, `their daughter Ada 17 and …`, `Ada Park 25 said`: commas left out. */
function isBare(scene: Scene, name: number, to: number): boolean {
  if (!tagAt(scene, name).startsWith('NNP') || !/^\p{Lu}\p{Ll}/u.test(scene.pieces[name]!.text)) return false;
  if (scene.lexicon.kin.at(scene, name - 1)) return !mayCount(scene, to);
  // A name that ends a sentence with its number is mostly none of a person: `beyond Order 66.`
  return isSomebody(scene, name) && tagAt(scene, to) !== '.' && (isFrom(scene, to) || !mayCount(scene, to));
}

/** A person of the layer of names, or a name with a title. */
const isSomebody = (scene: Scene, name: number): boolean => isKnownPerson(scene, name) || isTitled(scene, name);

/** Whether a number might count or rank what stands at `at`, or hang on it by a joint: `Ada Park 12 goals`, `Ada Park 12 in the table`. */
const mayCount = (scene: Scene, at: number): boolean =>
  /^(?:NN|JJ|CD|VB[GN]|RB|IN|TO|\$|POS|[(])/.test(tagAt(scene, at));

/** `Mrs Harding`, `Mr. Tom Harding` */
function isTitled(scene: Scene, name: number): boolean {
  const first = tagAt(scene, name - 1) === 'NNP' && !scene.lexicon.titles.at(scene, name - 1) ? name - 2 : name - 1;
  return scene.lexicon.titles.at(scene, lowerAt(scene, first) === '.' ? first - 1 : first);
}

/** `of Leeds`, `from Leeds` */
const isFrom = (scene: Scene, at: number): boolean =>
  /^(?:of|from)$/.test(lowerAt(scene, at)) && tagAt(scene, at + 1).startsWith('NNP');

/** `Hague, 44, said`, `the death of Hague, 44, has`, `Hague, 44 – who flew twice –`: one name that no place word governs. */
function isSurname({ pieces, names }: Scene, at: number, next: number): boolean {
  const [name, before] = [pieces[at], pieceAt(pieces, at - 1)];
  if (name?.tag !== 'NNP' || !/^\p{Lu}\p{Ll}/u.test(name.text) || !/^[1-9]\d$/.test(pieces[at + 2]!.text)) return false;
  if (/^(?:CD|JJ|DT|NN.*)$/.test(before?.tag ?? '') || PLACED.has(before?.lower ?? '')) return false;
  if (spanAround(names, name.start, name.end)?.kind === 'place') return false;
  const { tag, lower } = pieces[next] ?? { tag: '', lower: '' };
  return /^(?:VB[DZP]|MD|WP)$/.test(tag) || (pieces[next - 1]?.text === ',' && tag !== 'CD' && lower !== 'or');
}
/** `the goalkeeper, 26, has`, `a former teacher, 51.`: a noun phrase in the singular, closed by a comma and a verb, or by the end. */
function isSomeone(scene: Scene, at: number, close: number): boolean {
  const { pieces } = scene;
  if (tagAt(scene, at) !== 'NN' || !/^[1-9]\d$/.test(pieces[at + 2]!.text)) return false;
  if (!/^(?:[.;]|)$/.test(tagAt(scene, close)) && !/^(?:VB[DZP]|MD|WP)$/.test(tagAt(scene, close + 1))) return false;
  let first = at;
  while (first > at - LONGEST_PHRASE && /^(?:NN[PS]?|JJ|VBN|POS)$/.test(tagAt(scene, first - 1))) first--;
  return /^(?:DT|PRP\$)$/.test(tagAt(scene, first - 1));
}
const LONGEST_PHRASE = 6;
const PLACED = wordSet('in at near from to across');

const isPerson = (scene: Scene, at: number) =>
  isKnownPerson(scene, at) || (tagAt(scene, at) === 'NNP' && tagAt(scene, at - 1) === 'NNP');

/** `two sons, Tom, 12, and Adam, nine`, `his daughters Mia (14) and Lea (11)`: a name alone, in a sentence that speaks of relatives. */
export function isRelative(scene: Scene, { from, to, numeral }: Mention): boolean {
  if (numeral.value!.d !== 1n || from !== numeral.from || tagAt(scene, from - 2) !== 'NNP') return false;
  const [before, after] = [lowerAt(scene, from - 1), lowerAt(scene, to)];
  if (!(before === ',' && /^(?:[,.;]|)$/.test(after)) && !(before === '(' && after === ')')) return false;
  for (let at = from - 3; at >= Math.max(0, from - KIN_REACH); at--) if (scene.lexicon.kin.at(scene, at)) return true;
  return false;
}
const KIN_REACH = 18;

import type { References } from '../core/stage.ts';
import { tokenize } from '../text/tokens.ts';
import { titles } from '../text/word-tables.ts';
import { capitalWords, givenNames, organisationWords, places } from './name-tables.ts';
import * as of from './name-words.ts';
import { SMALL_WORDS } from './small-words.ts';

type Body = 'organisation' | 'publication';

/** What is known of the words of names, and of whole names of several words. */
export interface NameLexicon {
  readonly words: of.NameWords;
  /** Name of a place -> its canonical name. */
  readonly places: ReadonlyMap<string, string>;
  /** Names that are a body's by themselves: `Associated Press`. */
  readonly bodies: ReadonlyMap<string, Body>;
}

const key = (word: string): string => word.toLowerCase().replace(/\.$/, '');

/** Compiles the tables, once a worker; all keys in lower case, without a final stop. */
export function compileNames(references: References): NameLexicon {
  const bodies = bodiesNamed(references, 'whole');
  const canonical = new Map(references.rows(places).map((row) => [row.name.toLowerCase(), row.canonical || row.name]));
  const bits = new Map<string, number>();
  const wholes = [...firstWords(bodies, of.OPENS_BODY), ...firstWords(canonical, of.OPENS_PLACE)];
  for (const [word, bit] of [...singleWords(references), ...wholes]) bits.set(word, (bits.get(word) ?? 0) | bit);
  return { words: new of.NameWords(bits), places: canonical, bodies };
}

function bodiesNamed(references: References, part: 'word' | 'whole'): Map<string, Body> {
  const rows = references.rows(organisationWords).filter((row) => row.part === part);
  return new Map(rows.map(({ word, kind }) => [key(word), kind]));
}

type Known = readonly [word: string, bits: number];

const singleWords = (references: References): readonly Known[] => [
  ...given(references),
  ...titled(references),
  ...Array.from(bodiesNamed(references, 'word'), ([word, kind]): Known => [word, ofBody[kind]]),
  ...Array.from(bodiesNamed(references, 'whole'), ([name, kind]): Known => [name, isBody[kind]]),
  ...references.rows(places).flatMap(placeWords),
  ...references.rows(capitalWords).map(({ word, reason }): Known => [key(word), ofReason[reason]]),
  ...SMALL_WORDS.flatMap(([bits, words]) => words.split(' ').map((word): Known => [word, bits])),
];

const ofBody = { organisation: of.OF_ORGANISATION, publication: of.OF_PUBLICATION };
const isBody = { organisation: of.IS_ORGANISATION, publication: of.IS_PUBLICATION };
const ofReason = { calendar: of.CALENDAR, opener: of.OPENER };

const placeWords = ({ name, demonym }: { name: string; demonym: string }): Known[] => [
  [name.toLowerCase(), of.PLACE],
  ...demonym.split(/\s*[;|]\s*/).flatMap((one): Known[] => (one ? [[one.toLowerCase(), of.DEMONYM]] : [])),
];

/** Of a name in two rows the later counts. */
const given = (references: References): ReadonlyMap<string, number> =>
  new Map(
    references
      .rows(givenNames)
      .flatMap(({ gender, names }) =>
        names
          .split(' ')
          .map((name): [string, number] => [
            key(name),
            of.GIVEN | (gender === 'female' ? of.GIVEN_TO_WOMEN : gender === 'male' ? of.GIVEN_TO_MEN : 0),
          ]),
      ),
  );

const titled = (references: References): ReadonlyMap<string, number> =>
  new Map(
    references
      .rows(titles)
      .map(({ title, makes_person, gender }) => [
        key(title),
        of.TITLE |
          (makes_person === 'true' ? of.MAKES_PERSON : 0) |
          (gender === 'female' ? of.TITLE_OF_WOMEN : gender === 'male' ? of.TITLE_OF_MEN : 0),
      ]),
  );

/** Of names of several words the first, and the first token where that is another: `st.` and `st`. */
function firstWords(names: ReadonlyMap<string, unknown>, bits: number): Known[] {
  return Array.from(names.keys()).flatMap((name): Known[] => {
    const tokens = tokenize(name);
    if (tokens.length < 2) return [];
    return [
      [tokens[0]!.lower, bits],
      [key(name.split(' ')[0]!), bits],
    ];
  });
}

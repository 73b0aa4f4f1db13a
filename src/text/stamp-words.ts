/** What a word, number or mark can be in a line that says when and by whom something was published. */
export type StampKind =
  | 'month'
  | 'weekday'
  | 'number'
  | 'half'
  | 'zone'
  | 'published'
  | 'updated'
  | 'link'
  | 'by'
  | 'particle'
  | 'unit'
  | 'name'
  | 'separator'
  | 'other';

export interface StampWord {
  readonly kind: StampKind;
  /** Number of the month; 0 for all else. */
  readonly value: number;
}

const MONTHS =
  'jan january,feb february,mar march,apr april,may,jun june,jul july,aug august,sep sept september,oct october,nov november,dec december';
const OTHERS: readonly (readonly [StampKind, string])[] = [
  [
    'weekday',
    'mon monday tue tues tuesday wed wednesday weds thu thur thurs thursday fri friday sat saturday sun sunday',
  ],
  ['half', 'am pm noon midnight'],
  ['published', 'published posted created filed issued submitted written original originally publish'],
  ['updated', 'updated update modified edited revised reviewed'],
  ['link', 'on at first last date dated release publication'],
  ['by', 'by'],
  ['unit', 'h hr hrs hour hours m min mins minute minutes d day days week weeks month months ago read'],
  ['other', 'source photo image picture credit copyright accessed retrieved expires joined born'],
  ['particle', 'de da di du la le van von der den al el bin ibn ter dos del of the and for'],
];
/** Only in capitals. */
const ZONES =
  'GMT UTC UT Z EST EDT ET CST CDT CT MST MDT MT PST PDT PT AKST AKDT HST BST WET CET CEST EET EEST MSK IST PKT HKT SGT JST KST AEST AEDT ACST AWST NZST NZDT SAST WAT EAT UK';

/** The words that lines of time are made of, in small letters. */
export const STAMP_WORDS: ReadonlyMap<string, StampWord> = new Map([
  ...MONTHS.split(',').flatMap((names, n) =>
    names.split(' ').map((name): [string, StampWord] => [name, { kind: 'month', value: n + 1 }]),
  ),
  ...OTHERS.flatMap(([kind, words]) => words.split(' ').map((word): [string, StampWord] => [word, { kind, value: 0 }])),
]);

export const LONGEST_STAMP_WORD: number = Math.max(...Array.from(STAMP_WORDS.keys(), (word) => word.length));

export const TIME_ZONES: ReadonlySet<string> = new Set(ZONES.split(' '));

/** The bit in which letters of ASCII differ by case. */
const SMALL = 0x20;

/** The first three letters of a month or of what was done, as one number each: a line of time has one of them, or a date in digits. */
export const GLANCES: ReadonlySet<number> = new Set(
  Array.from(STAMP_WORDS)
    .filter(([, { kind }]) => kind === 'month' || kind === 'published' || kind === 'updated')
    .map(([word]) => glanceAt(word, 0)),
);

/** The letters at an offset as one number, capitals as small ones. */
export function glanceAt(text: string, at: number): number {
  return (
    ((text.charCodeAt(at) | SMALL) << 16) | ((text.charCodeAt(at + 1) | SMALL) << 8) | (text.charCodeAt(at + 2) | SMALL)
  );
}

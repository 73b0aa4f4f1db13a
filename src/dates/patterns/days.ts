import { UNIT } from '../meaning.ts';
import type { Parts, Rule } from '../pattern.ts';
import { directionOf, saidStep, step } from './parts.ts';

/** Days and parts of days that count from the day of publication or from the date said before. */
export const DAY_RULES: readonly Rule[] = [
  {
    name: 'deictic day',
    pattern: 'deictic daytime?',
    example: 'yesterday evening',
    means: (p) => (isName(p) ? null : step(UNIT.day, p.of('deictic')!, 'speech')),
  },
  {
    name: 'deictic day',
    pattern: 'the? dayUnit side:before|after deictic',
    example: 'the day before yesterday',
    means: (p) => {
      const day = p.of('deictic')!;
      return day === 0 ? null : step(UNIT.day, day + (p.is('side', 'before') ? -1 : 1), 'speech');
    },
  },
  {
    name: 'part of a day',
    pattern: 'part? direction:this|last daytime',
    example: 'last night',
    means: (p) => step(UNIT.day, directionOf(p), 'speech'),
  },
  {
    name: 'part of a day',
    pattern: 'part? the? direction:that|same|very|next|subsequent same? part2:part? daytime',
    example: 'the following morning',
    means: (p) => step(UNIT.day, directionOf(p), 'said'),
  },
  {
    name: 'weekday',
    pattern: 'part:part|earlier|later? weekday part2:part? daytime?',
    example: 'Tuesday night',
    means: (p) => (isTitle(p) ? null : { kind: 'weekday', weekday: p.of('weekday')! }),
  },
  {
    name: 'directed weekday',
    pattern: 'the? this? direction:last|past|prior|this|next|subsequent|coming weekday part2:part? daytime?',
    example: 'last Friday',
    // "Following Monday's debate" is after it.
    means: (p) =>
      p.is('direction', 'prior', 'subsequent') && !p.has('the')
        ? null
        : { kind: 'weekday', weekday: p.of('weekday')!, direction: directionOf(p) },
  },
  {
    name: 'weekday of a week',
    pattern: 'weekday daytime? of? the? said:last|this|next|that|same|prior|subsequent same? weekUnit',
    example: 'Friday of last week',
    means: (p) => ({ kind: 'weekday', weekday: p.of('weekday')!, week: saidStep(p, UNIT.week) }),
  },
];

/** `the Sunday Times`, `Saturday Night Live` */
const isTitle = ({ after, lexicon }: Parts): boolean =>
  after !== undefined && after.text !== after.lower && lexicon.yearNeighbours.titles.has(after.lower);

/** `USA Today`, `Tomorrow Never Dies`: a capital within the sentence. */
const isName = (parts: Parts): boolean =>
  /^\p{Lu}/u.test(parts.text('deictic')) && parts.before !== undefined && /^[\p{L}\p{N}]/u.test(parts.before.text);

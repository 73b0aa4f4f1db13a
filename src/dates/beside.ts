import type { References } from '../core/stage.ts';
import { dateNeighbours, dayNames, SAYS, type Says, yearNeighbours } from './words.ts';

/** The words that say so beside a date. */
export type Beside = Readonly<Record<Says, ReadonlySet<string>>>;

/** What the word before a number of four digits says of it, and the word after. */
export interface YearNeighbours {
  readonly leads: ReadonlyMap<string, 'year' | 'dates' | 'number'>;
  readonly follows: ReadonlyMap<string, 'measure' | 'counted'>;
  /** Words that with a weekday before them make a name. */
  readonly titles: ReadonlySet<string>;
}

/** Last word of a name that is no date, a weekday -> the words before it of each such name, the last first. */
export type DayNames = ReadonlyMap<string, readonly (readonly string[])[]>;

export function wordsBeside(references: References): Beside {
  const sets = SAYS.map((says) => [says, new Set<string>()] as const);
  const made = Object.fromEntries(sets) as Record<Says, Set<string>>;
  for (const { word, says } of references.rows(dateNeighbours)) {
    made[says].add(word).add(word.replace("'", '’'));
  }
  return made;
}

export function namesByDay(references: References): DayNames {
  const names = references.rows(dayNames).map(({ name }) => name.split(' ').reverse());
  const byDay = Map.groupBy(names, ([day]) => day!);
  return new Map(Array.from(byDay, ([day, named]) => [day, named.map((words) => words.slice(1))]));
}

export function neighbours(references: References): YearNeighbours {
  const titles = new Set<string>();
  const leads = new Map<string, 'year' | 'dates' | 'number'>();
  const follows = new Map<string, 'measure' | 'counted'>();
  for (const { word, says } of references.rows(yearNeighbours)) {
    if (says === 'title') titles.add(word);
    else if (says === 'measure' || says === 'counted') follows.set(word, says);
    else leads.set(word, says);
  }
  return { leads, follows, titles };
}

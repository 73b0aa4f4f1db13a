/** What a relative expression counts from: the day of publication (`last week`), the date said before (`the following week`),
 *  or whichever the text tells time by (`the end of the year`: news by its publication, histories by what they said last). */
export type Base = 'speech' | 'said' | 'text';

export const UNIT = {
  day: 1,
  week: 2,
  month: 3,
  quarter: 4,
  year: 5,
  decade: 6,
  century: 7,
  fortnight: 8,
  weekend: 9,
} as const;

/** -1 `last July`, 0 `this July`, 1 `next July`. */
export type Direction = -1 | 0 | 1;

export interface Step {
  readonly kind: 'step';
  /** One of `UNIT`. */
  readonly unit: number;
  readonly step: number;
  readonly base: Base;
  /** What it counts back from stands close by: `a year earlier`. */
  readonly near?: boolean;
}

/** A year said outright (astronomical), by reference (`of that year`) or by its last two digits (`'68`). */
export type YearSaid = number | Step | { readonly kind: 'short'; readonly digits: number };

/** What comes once a year is of a year that is said, or the last or next one. */
export interface Yearly {
  readonly year?: YearSaid | undefined;
  readonly direction?: Direction | undefined;
}

/** What an expression means before it is resolved: a plain value, read off the words alone. */
export type Meaning =
  | {
      readonly kind: 'point';
      readonly year?: YearSaid | undefined;
      /** 1 to 12, or by reference: the 28th of that month. */
      readonly month?: number | Step | undefined;
      readonly day?: number | undefined;
      readonly weekday?: number | undefined;
      readonly direction?: Direction | undefined;
      readonly about?: boolean | undefined;
      /** The week in which it lies: `the week of March 4`. */
      readonly week?: boolean | undefined;
      /** A number that is a year only if the document speaks of years near it. */
      readonly maybe?: boolean | undefined;
    }
  | {
      readonly kind: 'persian';
      readonly year?: number | undefined;
      readonly month?: number | undefined;
      readonly day?: number | undefined;
    }
  /** 05/07/2018: whichever order the document writes. */
  | { readonly kind: 'numeric'; readonly first: number; readonly second: number; readonly year: number }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly direction?: Direction | undefined;
      readonly week?: Step | undefined;
    }
  | ({ readonly kind: 'holiday'; readonly holiday: number } & Yearly)
  | ({ readonly kind: 'season'; readonly season: number } & Yearly)
  | ({ readonly kind: 'quarter'; readonly quarter: number } & Yearly)
  | { readonly kind: 'half'; readonly half: number; readonly year?: YearSaid | undefined }
  | { readonly kind: 'decade'; readonly first: number }
  /** 19 is the 19th century, -4 the fourth century BC. */
  | { readonly kind: 'century'; readonly century: number }
  | Step
  | { readonly kind: 'range'; readonly first: Meaning; readonly last: Meaning };

/** Something recognised in a sentence. */
export interface Found {
  readonly meaning: Meaning;
  /** UTF-16 offsets into the document. */
  readonly start: number;
  readonly end: number;
  /** Indexes of its first item and of the item after its last. */
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]? )?';
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)?[ -]${MONTH}[, -] ?\\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})`;
const CLOCK = '(?:[,|·•-]? ?(?:at )?\\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{2,4})?)?';
const PLACE = "(?:\\p{Lu}[\\p{L}.'’ ]{1,40}(?:,| [-–—:])? )?";

/** Each date has two digits running; most lines have not. */
const HAS_DIGITS = /\d\d/;

const DATELINE = new RegExp(`^${PLACE}${WEEKDAY}${DATE}${CLOCK}(?: ?\\([\\p{L} ./]{2,20}\\))? ?[-–—:]{0,3}$`, 'iu');

export const LONGEST_DATELINE = 100;

/** Whether a block is a date, with or without a place and a clock time, and nothing else: `7 May 2018--`, `LONDON, June 3, 2019`. */
export const isDateline = (line: string): boolean =>
  line.length <= LONGEST_DATELINE && HAS_DIGITS.test(line) && DATELINE.test(line);

export const LONGEST_STAMP = 160;
const STAMP = new RegExp(
  `^(?:(?:last )?(?:updated|modified|published|posted|created|edited)(?: on| at)?:?|date:?) ?.{0,20}(?:${DATE}|\\d{1,2}[:.]\\d\\d)`,
  'iu',
);

/** Whether a block says when the page was published or changed: `Updated: June 3, 2019 10:15 am`. */
export const isStamp = (line: string): boolean =>
  line.length <= LONGEST_STAMP && HAS_DIGITS.test(line) && STAMP.test(line);

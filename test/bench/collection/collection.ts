import { PLAIN } from './plain-sentences.ts';
import { mix, type Random, random } from './random.ts';
import { AFTER, BEFORE, BETWEEN, HEADLINES, SENTENCES, WORDS } from './words.ts';

export interface Made {
  /** `site-017/0000421` */
  readonly id: string;
  readonly site: string;
  readonly text: string;
}

export interface Collection {
  readonly documents: number;
  readonly seed: number;
  /** Sentences of real texts that are mixed in. */
  readonly sentences?: readonly string[];
  /** An article has at most so many paragraphs. */
  readonly paragraphs?: number;
}

/** Pages of one site share a template: its furniture, in its order. */
const PAGES_PER_SITE = 1000;
/** Of a hundred pages, so many are another page's article, word for word or with some sentences changed. */
const [COPIES, NEAR_COPIES] = [2, 3];

/**
 * Share of sentences from real texts, and of those with figures, dates and speakers among the rest: a megabyte holds about as
 * many quantities (3,300), claims (1,800) and dates (1,500) as one of real news articles (3,100 to 3,200, 1,200 to 1,700, 900 to 1,600).
 */
const [REAL, FIGURES] = [0.1, 0.15];

/** The pages of a made-up collection in the order of their ids; each depends on the seed and its number alone. */
export function* collection(of: Collection): Generator<Made> {
  for (let number = 0; number < of.documents; number++) yield page(of, number);
}

export function page(of: Collection, number: number): Made {
  const sites = Math.ceil(of.documents / PAGES_PER_SITE);
  const siteNumber = number % sites;
  const site = `site-${String(siteNumber).padStart(4, '0')}`;
  const dice = random(mix(of.seed, 1, number));
  const name = nameOf(of, siteNumber);
  const before = furniture(of, siteNumber, 2, BEFORE, name);
  const after = furniture(of, siteNumber, 3, AFTER, name).map((line) => fill(line, dice, name));
  const body = articleFor(of, number).flatMap((paragraph) =>
    dice.chance(0.1) ? [paragraph, fill(dice.pick(BETWEEN), dice, name)] : [paragraph],
  );
  const head = [
    fill(dice.pick(HEADLINES), dice, name),
    fill('By {first} {last}', dice, name),
    fill('{date}', dice, name),
  ];
  const lines = [...before.map((line) => fill(line, dice, name)), ...head, ...body, ...after];
  return { id: `${site}/${String(number).padStart(7, '0')}`, site, text: `${lines.join('\n')}\n` };
}

const nameOf = ({ seed }: Collection, site: number) => {
  const dice = random(mix(seed, 4, site));
  return `The ${dice.pick(WORDS.place!).replace(/^the /, '')} ${dice.pick(['Post', 'Herald', 'Observer', 'Wire', 'Courier'])}`;
};

/** A site uses most of the lines, always the same ones; what differs from page to page is filled in later. */
function furniture({ seed }: Collection, site: number, what: number, lines: readonly string[], name: string): string[] {
  const dice = random(mix(seed, what, site));
  return lines.filter(() => dice.chance(0.8)).map((line) => line.replaceAll('{site}', name));
}

function articleFor(of: Collection, number: number): string[] {
  const dice = random(mix(of.seed, 5, number));
  const lot = dice.below(100);
  if (number === 0 || lot >= COPIES + NEAR_COPIES) return article(of, number);
  const original = article(of, dice.below(number));
  if (lot < COPIES) return original;
  return original.map((paragraph) => (dice.chance(0.15) ? sentence(of, dice) : paragraph));
}

/** Lengths are spread as in news: most of a few paragraphs, a few very long. */
function article(of: Collection, number: number): string[] {
  const dice = random(mix(of.seed, 6, number));
  const paragraphs = 3 + Math.floor(-Math.log(1 - dice.next() * 0.999) * 8.6);
  return Array.from({ length: Math.min(paragraphs, of.paragraphs ?? paragraphs) }, () =>
    Array.from({ length: 1 + dice.below(4) }, () => sentence(of, dice)).join(' '),
  );
}

function sentence({ sentences = [] }: Collection, dice: Random): string {
  if (sentences.length > 0 && dice.chance(REAL)) return dice.pick(sentences);
  return fill(dice.pick(dice.chance(FIGURES) ? SENTENCES : PLAIN), dice, '');
}

const VALUES: Readonly<Record<string, (dice: Random) => string>> = {
  n: (dice) =>
    dice.chance(0.3) ? (dice.next() * 90).toFixed(1) : String(1 + dice.below(dice.pick([20, 900, 90_000]))),
  percent: (dice) => String(1 + dice.below(99)),
  year: (dice) => String(1970 + dice.below(50)),
  date: (dice) => `${1 + dice.below(28)} ${dice.pick(WORDS.month!)} ${2000 + dice.below(24)}`,
  headline: (dice) => fill(dice.pick(HEADLINES), dice, ''),
};

/** Fills `{slot}`; `{Slot}` begins with a capital. */
function fill(template: string, dice: Random, site: string): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const key = slot.toLowerCase();
    const value = key === 'site' ? site : (VALUES[key]?.(dice) ?? dice.pick(WORDS[key]!));
    return key === slot ? value : value[0]!.toUpperCase() + value.slice(1);
  });
}

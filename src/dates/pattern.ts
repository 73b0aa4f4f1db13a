import type { Token } from '../core/layers.ts';
import { tokenAt } from '../text/token-at.ts';
import { type ClassSet, classesIn } from './class-set.ts';
import type { Items } from './items.ts';
import { codeOf, type Lexicon } from './lexicon.ts';
import { type Instruction, type Matcher, matcher } from './matcher.ts';
import type { Meaning } from './meaning.ts';
import type { Class } from './words.ts';

/** A run's items, with the tokens of its sentence. */
export interface Sentence {
  readonly items: Items;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** The labels of the parts of a match, and beside each the index of its item. */
export interface PartItems {
  readonly labels: readonly string[];
  readonly items: readonly number[];
}

/** What a rule reads from the items it matched: the parts by their labels, and what stands around the match. */
export class Parts {
  readonly items: Items;
  readonly tokens: readonly Token[];
  /** Index of the first item and of the item after the last. */
  readonly from: number;
  readonly to: number;
  readonly lexicon: Lexicon;
  private readonly parts: PartItems;

  constructor(sentence: Sentence, from: number, to: number, parts: PartItems) {
    this.items = sentence.items;
    this.tokens = sentence.tokens;
    this.lexicon = sentence.lexicon;
    this.from = from;
    this.to = to;
    this.parts = parts;
  }

  /** Index of the item of the part so labelled, of two the later; -1 where there is none. */
  private index(label: string): number {
    const { labels, items } = this.parts;
    for (let n = 0; n < labels.length; n++) if (labels[n] === label) return items[n]!;
    return -1;
  }

  has(label: string): boolean {
    return this.index(label) >= 0;
  }

  hasAny(labels: readonly string[]): boolean {
    for (const label of labels) if (this.has(label)) return true;
    return false;
  }

  /** The item's value; undefined where the part is absent. */
  of(label: string): number | undefined {
    const index = this.index(label);
    return index < 0 ? undefined : this.items.values[index];
  }

  is(label: string, ...classes: Class[]): boolean {
    const index = this.index(label);
    if (index < 0) return false;
    const code = this.items.codes[index];
    for (const name of classes) if (codeOf(name) === code) return true;
    return false;
  }

  text(label: string): string {
    const index = this.index(label);
    return index < 0 ? '' : this.tokens[this.items.tokens[index]!]!.text;
  }

  /** The token before the match; undefined at the start of the sentence. */
  get before(): Token | undefined {
    return tokenAt(this.tokens, this.items.tokens[this.from]! - 1);
  }

  get beforeThat(): Token | undefined {
    return tokenAt(this.tokens, this.items.tokens[this.from]! - 2);
  }

  get after(): Token | undefined {
    const next = this.items.tokens[this.to];
    return next === undefined ? undefined : this.tokens[next];
  }
}

/**
 * A pattern over item classes and what it means. Blanks part the items; `a|b` is either; `?` makes one optional, `[ ... ]`
 * a sequence; `label:a|b` names the part (else it bears the name of its first class); `{NAME}` stands for a macro.
 */
export interface Rule {
  readonly name: string;
  readonly pattern: string;
  readonly example: string;
  readonly means: (parts: Parts) => Meaning | null;
}

export interface CompiledRule {
  readonly rule: Rule;
  /** Its place among the rules: of two matches as long the first wins. */
  readonly order: number;
  readonly matcher: Matcher;
  readonly labels: readonly string[];
  /** Of each item that no match can lack, the classes it can be. */
  readonly required: readonly ClassSet[];
  /** Of those items, the codes of the one that fewest runs of words have: the rule is looked up by them. */
  readonly key: string;
}

export function compile(rule: Rule, order: number, macros: Readonly<Record<string, string>>): CompiledRule {
  const expanded = rule.pattern.replace(/\{(\w+)\}/g, (_, name: string) => macros[name]!);
  const words = expanded.replaceAll('[', ' [ ').replaceAll(']', ' ] ').trim().split(/\s+/);
  const program: Instruction[] = [];
  const labels: string[] = [];
  const required: ClassSet[] = [];
  const open: number[] = [];
  let key = '';
  for (const word of words) {
    if (word === '[') open.push(program.push({ codes: '', optional: true, skip: 0, slot: labels.length }) - 1);
    else if (word === ']') program[open.pop()!]!.skip = program.length;
    else {
      const { label, codes, optional } = parseItem(word);
      program.push({ codes, optional, skip: program.length + 1, slot: labels.length });
      labels.push(label);
      if (optional || open.length > 0) continue;
      required.push(classesIn(codes));
      if (rarity(codes) > rarity(key)) key = codes;
    }
  }
  return { rule, order, matcher: matcher(program, labels.length), labels, required, key };
}

/** Function words stand in most runs and are a poor key; a choice of many classes is poorer than one. */
const COMMON = (
  ['the', 'of', 'in', 'on', 'a', 'and', 'to', 'that', 'this', 'last', 'next', 'comma', 'dash', 'slash', 's'] as const
)
  .map((name) => codeOf(name))
  .join('');

function rarity(codes: string): number {
  if (codes === '') return Number.NEGATIVE_INFINITY;
  return -codes.length - (COMMON.includes(codes[0]!) ? 100 : 0);
}

function parseItem(word: string): { label: string; codes: string; optional: boolean } {
  const optional = word.endsWith('?');
  const [label, classes] = (optional ? word.slice(0, -1) : word).split(':') as [string, string?];
  const names = (classes ?? label).split('|');
  const codes = names.map((name) => codeOf(name as Class)).join('');
  return { label: classes === undefined ? names[0]! : label, codes, optional };
}

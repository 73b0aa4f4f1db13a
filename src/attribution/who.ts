import type { Sentence, Token } from '../core/layers.ts';
import type { Marked } from './marks.ts';
import type { Named } from './names.ts';
import type { Offices } from './offices.ts';
import { isPronoun, resolvePronoun } from './pronouns.ts';
import type { RoleLexicon } from './roles.ts';
import { type NameIndex, type Speaker, speakerOf } from './speakers.ts';
import type { Subject } from './subjects.ts';

/** Answers who is meant, in one document: by a noun phrase, a pronoun, a label, or where nothing but a name stands. */
export class Who {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly marked: readonly Marked[];
  readonly names: NameIndex;
  readonly roles: RoleLexicon;
  readonly offices: Offices;

  constructor(
    text: string,
    sentences: readonly Sentence[],
    marked: readonly Marked[],
    names: NameIndex,
    roles: RoleLexicon,
    offices: Offices,
  ) {
    this.text = text;
    this.sentences = sentences;
    this.marked = marked;
    this.names = names;
    this.roles = roles;
    this.offices = offices;
  }

  /** @param heard who spoke last: whom a pronoun means first. */
  of(tokens: readonly Token[], subject: Subject, heard: Speaker | null): Speaker {
    const word = tokens[subject.from]!;
    const single = subject.to - subject.from === 1;
    const speaker = speakerOf(this.text, tokens, subject, this.names, this.roles);
    if (speaker.name === null && !single) return this.byOffice(tokens, subject, speaker);
    if (!isPronoun(word.lower) || !(single || subject.relative)) return speaker;
    const inMarks = (offset: number) => this.inMarks(offset);
    const sentence = this.sentenceAt(word.start);
    const name = resolvePronoun(word.lower, word.start, sentence, this.names, heard, inMarks);
    return name ? { ...speaker, name: name.canonical, kind: bodyOrPerson(name) } : speaker;
  }

  /** `the president`, `the council`: who the document said that is. */
  private byOffice(tokens: readonly Token[], { from, to }: Subject, speaker: Speaker): Speaker {
    if (to - from !== 2 || tokens[from]!.lower !== 'the') return speaker;
    const name = this.offices.holder(tokens[from + 1]!.lower, tokens[from]!.start);
    return name ? { ...speaker, name: name.canonical, kind: bodyOrPerson(name) } : speaker;
  }

  /** Whether a label names a person, a body or a kind of source: not so `Note:`. */
  isKnown(tokens: readonly Token[], { from, to }: Subject): boolean {
    const [first, last] = [tokens[from]!, tokens[to - 1]!];
    const name = this.names.list[this.names.after(first.start)];
    if (name && name.start < last.end) return name.end === last.end && name.kind !== 'place' && name.kind !== 'other';
    return this.roles.has(last.lower);
  }

  /** The index of the sentence that holds an offset. */
  sentenceAt(offset: number): number {
    return Math.min(
      this.sentences.length - 1,
      firstEndingBehind(this.sentences, offset, ({ end }) => end),
    );
  }

  private inMarks(offset: number): boolean {
    const at = firstEndingBehind(this.marked, offset, ({ close }) => close);
    return at < this.marked.length && this.marked[at]!.open <= offset;
  }

  /** `ADAMS:` before the words: the person of that surname. */
  labelled(label: string, start: number): Speaker {
    const last = label.split(/\s/).at(-1)!.toLowerCase();
    const known = this.names.list.find(({ canonical }) => canonical.toLowerCase().endsWith(last));
    return {
      name: known?.canonical ?? label,
      kind: known ? bodyOrPerson(known) : 'person',
      start,
      end: start + label.length,
    };
  }

  /** The first name of a statement that is no place's: its likely subject. */
  firstName(tokens: readonly Token[]): Speaker | null {
    if (tokens.length === 0) return null;
    let at = this.names.after(tokens[0]!.start);
    while (this.names.list[at]?.kind === 'place') at++;
    const name = this.names.list[at];
    if (!name || name.start >= tokens.at(-1)!.end) return null;
    return { name: name.canonical, kind: bodyOrPerson(name), start: name.start, end: name.end };
  }
}

const bodyOrPerson = ({ kind }: Named): Speaker['kind'] =>
  kind === 'organisation' || kind === 'publication' ? kind : 'person';

/** @returns the index of the first item that ends behind an offset; items are in order. */
function firstEndingBehind<T>(items: readonly T[], offset: number, end: (item: T) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end(items[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

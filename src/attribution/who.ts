import type { Sentence, Token } from '../core/layers.ts';
import type { Marked } from './marks.ts';
import type { NameIndex } from './name-index.ts';
import type { Named } from './named.ts';
import { isPronoun, resolvePronoun } from './pronouns.ts';
import type { RoleLexicon } from './roles.ts';
import { type Speaker, speakerOf } from './speakers.ts';
import type { Subject } from './subjects.ts';

/** Answers who is meant, in one document: by a noun phrase, a pronoun, a label, or where nothing but a name stands. */
export class Who {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly marked: readonly Marked[];
  readonly names: NameIndex;
  readonly roles: RoleLexicon;

  constructor(
    text: string,
    sentences: readonly Sentence[],
    marked: readonly Marked[],
    names: NameIndex,
    roles: RoleLexicon,
  ) {
    this.text = text;
    this.sentences = sentences;
    this.marked = marked;
    this.names = names;
    this.roles = roles;
  }

  /** @param heard who spoke last: whom a pronoun means first. */
  of(tokens: readonly Token[], subject: Subject, heard: Speaker | null): Speaker {
    const word = tokens[subject.from]!;
    const single = subject.to - subject.from === 1;
    const speaker = speakerOf(this.text, tokens, subject, this.names, this.roles);
    if (speaker.name === null && !single) return this.byOffice(tokens, subject, speaker);
    if (!(single || subject.relative) || !isPronoun(word.lower)) return speaker;
    const inMarks = (offset: number) => this.inMarks(offset);
    const sentence = this.sentenceAt(word.start);
    const name = resolvePronoun(word.lower, word.start, sentence, this.names, heard, inMarks);
    return name ? named(name, speaker.start, speaker.end) : speaker;
  }

  /** `the president`, `the council`: who the document said that is. */
  private byOffice(tokens: readonly Token[], { from, to }: Subject, speaker: Speaker): Speaker {
    if (to - from !== 2 || tokens[from]!.lower !== 'the') return speaker;
    const name = this.names.holderOf(tokens[from + 1]!.lower, tokens[from]!.start);
    return name ? named(name, speaker.start, speaker.end) : speaker;
  }

  /** Whether a label names a person, a body or a kind of source: not so `Note:`. */
  isKnown(tokens: readonly Token[], { from, to }: Subject): boolean {
    const first = tokens[from]!;
    const last = tokens[to - 1]!;
    const name = this.names.list[this.names.after(first.start)];
    if (name && name.start < last.end) return name.end === last.end && name.kind !== 'place' && name.kind !== 'other';
    return this.roles.of(last) !== undefined;
  }

  /** The index of the sentence that holds an offset. */
  sentenceAt(offset: number): number {
    let low = 0;
    let high = this.sentences.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sentences[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private inMarks(offset: number): boolean {
    let low = 0;
    let high = this.marked.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.marked[middle]!.close <= offset) low = middle + 1;
      else high = middle;
    }
    return low < this.marked.length && this.marked[low]!.open <= offset;
  }

  /** `ADAMS:` before the words: the person of that surname. */
  labelled(label: string, start: number): Speaker {
    const last = label.split(/\s/).at(-1)!.toLowerCase();
    const known = this.names.list.find(({ canonical }) => canonical.toLowerCase().endsWith(last));
    const end = start + label.length;
    return known ? named(known, start, end) : { name: label, kind: 'person', start, end };
  }

  /** The first name of a statement that is no place's: its likely subject. */
  firstName(tokens: readonly Token[]): Speaker | null {
    if (tokens.length === 0) return null;
    const { list } = this.names;
    const { end } = tokens[tokens.length - 1]!;
    for (let at = this.names.after(tokens[0]!.start); at < list.length && list[at]!.start < end; at++)
      if (list[at]!.kind !== 'place') return named(list[at]!, list[at]!.start, list[at]!.end);
    return null;
  }
}

/** Someone who is named, spoken of at [start, end). */
const named = ({ canonical, kind }: Named, start: number, end: number): Speaker => ({
  name: canonical,
  kind: kind === 'organisation' || kind === 'publication' ? kind : 'person',
  start,
  end,
});

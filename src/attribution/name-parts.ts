import type { Token } from '../core/layers.ts';
import type { KnownRuns } from './known-runs.ts';
import { type Mention, mentionAt } from './mention.ts';
import { bodyOf, isOrganised, isPlace, type Told, tell } from './name-kinds.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { textOf } from './name-runs.ts';
import {
  BEFORE_PLACE,
  DEMONYM,
  GIVEN,
  HOLDS_TITLE,
  JOINS_PERSON,
  MAKES_PERSON,
  type NameWords,
  ORGANISED,
  TITLE,
  TITLE_OF_MEN,
  TITLE_OF_WOMEN,
} from './name-words.ts';

/** Parts the runs of a document into names. */
export class NameParts {
  readonly mentions: Mention[] = [];
  private readonly lexicon: NameLexicon;
  private readonly words: NameWords;
  private readonly known: KnownRuns;

  /** @param known runs that stand alone somewhere: `Cyberspace Council Abolhasan Firouzabadi` is two names. */
  constructor(lexicon: NameLexicon, known: KnownRuns) {
    this.lexicon = lexicon;
    this.words = lexicon.words;
    this.known = known;
  }

  /**
   * Adds the names of a run of capitals: `Telegram CEO Pavel Durov` is Telegram and Pavel Durov, `Iranian President Hassan Rouhani` is
   * Hassan Rouhani.
   */
  add(tokens: readonly Token[], sentence: number, start: number, to: number): void {
    if (start >= to) return;
    const from = this.behindLead(tokens, start, to);
    if (from >= to) this.addPlace(tokens, sentence, start, to);
    else if (isPlace(tokens, from, to, this.lexicon)) this.push(tokens, sentence, from, to, 0, PLACE);
    else this.addNames(tokens, sentence, from, to, this.titlesIn(tokens, start, from));
  }

  private addNames(tokens: readonly Token[], sentence: number, from: number, to: number, titled: number): void {
    const cut = this.cutOf(tokens, from, to);
    if (cut === from) this.push(tokens, sentence, from, to, titled, tell(tokens, from, to, titled, this.lexicon));
    else {
      this.add(tokens, sentence, from, this.withoutTitles(tokens, from, cut));
      this.add(tokens, sentence, cut, to);
    }
  }

  private push(
    tokens: readonly Token[],
    sentence: number,
    from: number,
    to: number,
    titled: number,
    { kind, gender }: Told,
  ): void {
    this.mentions.push(mentionAt(tokens, sentence, from, to, kind, gender, (titled & MAKES_PERSON) !== 0));
  }

  /** Behind titles, demonyms and parties before a name; an organisation may start with one (`First Bank`, `Iranian Red Crescent`). */
  private behindLead(tokens: readonly Token[], start: number, to: number): number {
    let from = behindThe(tokens, start);
    if (isOrganised(tokens, from, to, this.words)) return from;
    while (from < to && (this.isTitleOrDemonym(tokens[from]!) || tokens[from]!.text === '.')) from++;
    return from;
  }

  private isTitleOrDemonym(token: Token): boolean {
    return (this.words.of(token) & (TITLE | DEMONYM)) !== 0;
  }

  /** What titles tell of the name behind them, as bits; of two genders the nearer. */
  private titlesIn(tokens: readonly Token[], from: number, to: number): number {
    let told = 0;
    for (let n = to - 1; n >= from; n--) {
      const bits = this.words.of(tokens[n]!);
      if ((bits & TITLE) === 0) continue;
      told |= (told & GENDERS) === 0 ? bits & (GENDERS | MAKES_PERSON) : bits & MAKES_PERSON;
    }
    return told;
  }

  /** Where a run of two names parts; its start when it is one. */
  private cutOf(tokens: readonly Token[], from: number, to: number): number {
    const { words } = this;
    if (to - from < 2) return from;
    const opener = (words.of(tokens[from]!) & BEFORE_PLACE) !== 0;
    for (let at = from + 1; at < to; at++) {
      const token = tokens[at]!;
      if (token.text === '.') continue;
      const isLast = at === to - 1;
      if (at > from + 1 && !isLast && this.known.has(tokens, from, at)) return at;
      const bits = words.of(token);
      if (!isLast && (bits & TITLE) !== 0 && (words.of(tokens[at - 1]!) & HOLDS_TITLE) === 0) return at;
      if (opener || isLast || (bits & GIVEN) === 0 || this.isPersonal(tokens, from, at)) continue;
      if ((words.of(tokens[to - 1]!) & ORGANISED) === 0) return at;
    }
    return from;
  }

  /** Whether [from, to) are the first words of a person's name, so that a given name may follow: `Mary Anne`, `J. D.` */
  private isPersonal(tokens: readonly Token[], from: number, to: number): boolean {
    if ((this.words.of(tokens[from]!) & GIVEN) !== 0) return true;
    if (to - from <= 2 && tokens[from]!.text.length === 1) return true;
    return (this.words.of(tokens[to - 1]!) & JOINS_PERSON) !== 0;
  }

  private withoutTitles(tokens: readonly Token[], from: number, to: number): number {
    let end = to;
    while (end > from && ((this.words.of(tokens[end - 1]!) & TITLE) !== 0 || tokens[end - 1]!.text === '.')) end--;
    return end;
  }

  /** Of titles and demonyms alone only a place, or what is a body's name by itself. */
  private addPlace(tokens: readonly Token[], sentence: number, start: number, to: number): void {
    const from = behindThe(tokens, start);
    if (from >= to) return;
    const bits = to - from === 1 ? this.words.of(tokens[from]!) : this.words.named(textOf(tokens, from, to));
    const kind = isPlace(tokens, from, to, this.lexicon) ? 'place' : bodyOf(bits);
    if (kind) this.push(tokens, sentence, from, to, 0, { kind, gender: null });
  }
}

const GENDERS = TITLE_OF_WOMEN | TITLE_OF_MEN;
const PLACE: Told = { kind: 'place', gender: null };

const behindThe = (tokens: readonly Token[], from: number): number => (tokens[from]!.lower === 'the' ? from + 1 : from);

/** Where a character that is rare in a text stands next. Asked from places in rising order it looks at each unit once. */
export class NextOf {
  readonly #text: string;
  readonly #character: string;
  #next = -1;

  constructor(text: string, character: string) {
    this.#text = text;
    this.#character = character;
  }

  /** @returns the first place from `at` on, the length of the text where there is none */
  from(at: number): number {
    if (this.#next >= at) return this.#next;
    const found = this.#text.indexOf(this.#character, at);
    this.#next = found < 0 ? this.#text.length : found;
    return this.#next;
  }
}

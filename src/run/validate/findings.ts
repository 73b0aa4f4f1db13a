/** What is wrong with a dataset, as it is found: the first of each kind of place in words, the rest as a number. */
export class Findings {
  readonly #limit: number;
  readonly messages: string[] = [];
  count = 0;

  constructor(limit = 50) {
    this.#limit = limit;
  }

  add(message: string): void {
    this.count++;
    if (this.messages.length < this.#limit) this.messages.push(message);
  }

  /** Runs a check that throws what it finds. */
  try(check: () => void): void {
    try {
      check();
    } catch (error) {
      this.add((error as Error).message);
    }
  }
}

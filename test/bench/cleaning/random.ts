/** Linear congruential generator (Press et al., Numerical Recipes): the same numbers on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** @returns a number in [0, 1). */
  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state / 2 ** 32;
  }

  shuffle<T>(items: readonly T[]): T[] {
    const mixed = [...items];
    for (let n = mixed.length - 1; n > 0; n--) {
      const m = Math.floor(this.next() * (n + 1));
      [mixed[n], mixed[m]] = [mixed[m]!, mixed[n]!];
    }
    return mixed;
  }

  /** @returns `count` of the numbers below `limit`. */
  sample(limit: number, count: number): number[] {
    return this.shuffle(Array.from({ length: limit }, (_, n) => n)).slice(0, count);
  }
}

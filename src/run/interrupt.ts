const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGPIPE'] as const;

/**
 * What is to be put away when the process is told to stop (Ctrl-C, `kill`, nobody reads on): done last to first, then the process ends by that
 * signal, as its parent expects. A second signal ends it at once; what is left then, the next build clears.
 */
export class Interrupt {
  #isStopping = false;
  readonly #tasks: (() => void | Promise<void>)[] = [];
  readonly #stop = (signal: NodeJS.Signals): void => {
    this.close();
    void this.#end(signal);
  };

  constructor() {
    for (const signal of SIGNALS) process.once(signal, this.#stop);
  }

  /** What fails from now on fails because of the signal: there is nothing to say of it. */
  get isStopping(): boolean {
    return this.#isStopping;
  }

  onStop(task: () => void | Promise<void>): void {
    this.#tasks.push(task);
  }

  /** Signals do again what they do by default. */
  close(): void {
    for (const signal of SIGNALS) process.off(signal, this.#stop);
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    this.#isStopping = true;
    for (const task of this.#tasks.toReversed())
      try {
        await task();
      } catch {
        // The others are tried all the same.
      }
    process.kill(process.pid, signal);
  }
}

/** For what has failed while the process ends. */
export const untilTheEnd = (): Promise<never> => new Promise(() => {});

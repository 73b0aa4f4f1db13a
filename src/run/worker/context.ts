import { join } from 'node:path';
import { ColumnsBuilder, memoryForParts, Scratch } from '../../io/tables/index.ts';
import { SheetRows } from '../../package/index.ts';
import type { Table } from '../../schema/table.ts';
import { Container } from '../container.ts';
import { FactsReader } from '../facts.ts';
import { PARTS, type PartsHead, SPOOL } from '../ingest.ts';
import { Shapes } from '../layer-codec.ts';
import { LayerWriter } from '../layer-writer.ts';
import { type Plan, plan, type Setup } from '../setup.ts';
import { Shelf } from '../shelf.ts';
import { type Spooled, SpoolReader } from '../spool.ts';
import { type StageRunner, type StageTime, spent, stageRunner } from '../stage-runner.ts';
import { Window } from '../window.ts';
import { GroupRowsReader } from './group-rows.ts';

/** What a worker keeps from task to task: open files and compiled stages. */
export class Context {
  readonly setup: Setup;
  readonly plan: Plan;
  /** Of the objects in layers. */
  readonly shapes = new Shapes();
  readonly layerWriter = new LayerWriter(this.shapes);
  /** For the tables of a part, and for rows of groups. */
  readonly memory = { ...memoryForParts(), rows: new Scratch() };
  readonly sheets = new SheetRows();
  #shelf: Shelf | null = null;
  readonly #windows: Window[] = [];
  readonly #columns = new Map<string, ColumnsBuilder>();
  #openSpool: SpoolReader | null = null;
  #openParts: Container<PartsHead> | null = null;
  readonly #runners = new Map<number, StageRunner>();
  readonly #times: Record<string, StageTime> = {};
  readonly #facts = new Opened(FactsReader);
  readonly #groupRows = new Opened(GroupRowsReader);

  private constructor(setup: Setup, plan: Plan) {
    [this.setup, this.plan] = [setup, plan];
  }

  static async open(setup: Setup): Promise<Context> {
    return new Context(setup, await plan(setup));
  }

  /** The documents; they may still be read when a worker is made ready. */
  get spool(): SpoolReader {
    this.#openSpool ??= new SpoolReader(join(this.setup.work, SPOOL));
    return this.#openSpool;
  }

  get #parts(): Container<PartsHead> {
    this.#openParts ??= new Container(join(this.setup.work, PARTS));
    return this.#openParts;
  }

  /** Documents of a part, in the order of their ids. */
  places(part: number): Spooled[] {
    return JSON.parse(this.#parts.readUnchecked(part).toString());
  }

  /** The last id of each part. */
  get lasts(): readonly string[] {
    return this.#parts.head.lasts;
  }

  /** To read a part's file of a round through, while those of other rounds are read through theirs. */
  window = (round: number): Window => {
    this.#windows[round] ??= new Window();
    return this.#windows[round];
  };

  /** The columns of a table, empty. */
  columns(table: Table): ColumnsBuilder {
    const columns = this.#columns.get(table.name) ?? new ColumnsBuilder(table);
    this.#columns.set(table.name, columns);
    columns.clear();
    return columns;
  }

  /** Where what no later build reads is handed over; null when all is kept, or when the last has not been taken yet. */
  get shelf(): Shelf | null {
    if (this.setup.keeps) return null;
    this.#shelf ??= new Shelf();
    return this.#shelf.isFree ? this.#shelf : null;
  }

  runner(round: number): StageRunner {
    const known = this.#runners.get(round) ?? stageRunner(this.plan.rounds[round]!, this.plan);
    this.#runners.set(round, known);
    return known;
  }

  /** Does some work beside the stages, and notes under a name how long it took. */
  measure = <T>(name: string, work: () => T): T => {
    const before = spent();
    try {
      return work();
    } finally {
      this.#times[name] ??= { documents: 0, milliseconds: 0 };
      this.#times[name].milliseconds += spent() - before;
    }
  };

  /** Time spent in each stage, and in the work beside them, so far. */
  times(): Record<string, StageTime> {
    const all: Record<string, StageTime> = {};
    for (const times of [...Array.from(this.#runners.values(), ({ times }) => times), this.#times])
      for (const [name, { documents, milliseconds }] of Object.entries(times)) {
        all[name] ??= { documents: 0, milliseconds: 0 };
        all[name].documents += documents;
        all[name].milliseconds += milliseconds;
      }
    return all;
  }

  facts = (paths: readonly string[]): FactsReader => this.#facts.of(paths);
  groupRows = (paths: readonly string[]): GroupRowsReader => this.#groupRows.of(paths);

  close(): void {
    this.#openSpool?.close();
    this.#openParts?.close();
    this.#facts.close();
    this.#groupRows.close();
  }
}

/** A reader of some files that stays open until others are asked for. */
class Opened<Reader extends { close(): void }> {
  readonly #Reader: new (
    paths: readonly string[],
  ) => Reader;
  #open: { paths: string; reader: Reader } | null = null;

  constructor(Reader: new (paths: readonly string[]) => Reader) {
    this.#Reader = Reader;
  }

  of(paths: readonly string[]): Reader {
    const named = paths.join('\n');
    if (this.#open?.paths !== named) {
      this.close();
      this.#open = { paths: named, reader: new this.#Reader(paths) };
    }
    return this.#open.reader;
  }

  close(): void {
    this.#open?.reader.close();
  }
}

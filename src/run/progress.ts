import { counted } from '../package/numbers.ts';

/** What a build tells while it runs. */
export interface Progress {
  /** A new stretch of work. @param total of `unit`, null when it is not known beforehand */
  start(name: string, total: number | null, unit: string): void;
  /** Work done since the start of the stretch; bytes of text where they are known. */
  update(done: number, bytes?: number, rejects?: number): void;
  /** The stretch is done. */
  end(): void;
  note(message: string): void;
  warn(message: string): void;
  /** Milliseconds of each stretch so far. */
  readonly times: Readonly<Record<string, number>>;
}

export interface Line {
  readonly name: string;
  readonly done: number;
  readonly total: number | null;
  readonly unit: string;
  readonly bytes: number;
  readonly rejects: number;
  readonly milliseconds: number;
}

/** Where lines go: a terminal, a log for people, a log for machines. */
export interface Display {
  /** Least time between two updates. */
  readonly pause: number;
  running(line: Line): void;
  ended(line: Line): void;
  message(level: 'note' | 'warning', text: string): void;
}

export function progress(display: Display): Progress {
  const times: Record<string, number> = {};
  let line: Line | null = null;
  let started = 0;
  let shown = 0;
  const now = () => performance.now();
  return {
    times,
    start(name, total, unit) {
      line = { name, done: 0, total, unit, bytes: 0, rejects: 0, milliseconds: 0 };
      started = shown = now();
    },
    update(done, bytes = 0, rejects = 0) {
      if (!line) return;
      line = { ...line, done, bytes, rejects, milliseconds: now() - started };
      if (now() - shown < display.pause) return;
      shown = now();
      display.running(line);
    },
    end() {
      if (!line) return;
      line = { ...line, milliseconds: now() - started };
      times[line.name] = (times[line.name] ?? 0) + line.milliseconds;
      display.ended(line);
      line = null;
    },
    note: (text) => display.message('note', text),
    warn: (text) => display.message('warning', text),
  };
}

interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** One line that is written over on a terminal; elsewhere a line now and then. */
export function forPeople(stream: Stream): Display {
  const clear = stream.isTTY ? '\r\u001b[K' : '';
  const cut = (text: string) => (stream.isTTY ? text.slice(0, (stream.columns ?? 80) - 1) : `${text}\n`);
  return {
    pause: stream.isTTY ? 100 : 10_000,
    running: (line) => stream.write(clear + cut(describe(line))),
    ended(line) {
      if (stream.isTTY) stream.write(clear);
      if (stream.isTTY || line.milliseconds > 1000) stream.write(`${describe(line)}\n`);
    },
    message: (level, text) => stream.write(`${clear}${level === 'warning' ? 'warning: ' : ''}${text}\n`),
  };
}

/** One JSON object a line. */
export function forMachines(stream: Stream): Display {
  const write = (record: object) => stream.write(`${JSON.stringify(record)}\n`);
  return {
    pause: 1000,
    running: (line) => write({ event: 'progress', ...line, milliseconds: Math.round(line.milliseconds) }),
    ended: (line) => write({ event: 'done', ...line, milliseconds: Math.round(line.milliseconds) }),
    message: (level, text) => write({ event: level, message: text }),
  };
}

export const silent: Display = { pause: Number.POSITIVE_INFINITY, running() {}, ended() {}, message() {} };

function describe({ name, done, total, unit, bytes, rejects, milliseconds }: Line): string {
  const seconds = Math.max(milliseconds / 1000, 0.001);
  const share = total ? ` of ${count(total)}` : '';
  const parts = [`${name.padEnd(12)} ${count(done)}${share} ${(total ?? done) === 1 ? unit.replace(/s\b/, '') : unit}`];
  if (bytes > 0) parts.push(`${megabytes(bytes)} MB at ${megabytes(bytes / seconds)} MB/s`);
  if (total && done > 0 && done < total) parts.push(`${duration((seconds / done) * (total - done))} left`);
  else parts.push(duration(seconds));
  if (rejects > 0) parts.push(counted(rejects, 'reject'));
  return parts.join(' · ');
}

/** With thin groups of three: 1,234,567; the same in every locale. */
export const count = (n: number): string => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ',');
export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** What a command ends with; said in `claimtrace --help`. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  strict: 3,
  busy: 4,
} as const;

/** Something the user can do something about: the message is for them, without a stack. */
export class UserError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.failed) {
    super(message);
    this.exitCode = exitCode;
  }
}

const MEANING: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reports an error',
};

/** The message of an error in words; that of the operating system stays with it, for it names the file. */
export function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = /^(E[A-Z]+): /.exec(message)?.[1];
  const meaning = code && MEANING[code];
  return meaning ? `${meaning} (${message})` : message;
}

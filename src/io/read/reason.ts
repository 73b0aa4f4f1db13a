const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there (it vanished, or its name is not valid UTF-8)',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EIO: 'the disk reports an error',
  ELOOP: 'it is a link',
  ENXIO: 'it is no regular file',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
};

/** The system's error in words that don't differ between machines. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (code || String(error));
}

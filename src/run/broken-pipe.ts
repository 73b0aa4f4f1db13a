/**
 * Ends the program when nobody reads what it writes (`claimtrace … | head`): by SIGPIPE and without a word, as programs that do
 * not ignore that signal end. A build puts away first what it has begun.
 */
export function endWhenUnread(...streams: readonly NodeJS.WritableStream[]): void {
  for (const stream of streams)
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      if (process.listenerCount('SIGPIPE') === 0) obeySignal();
      process.kill(process.pid, 'SIGPIPE');
    });
}

/** Node ignores SIGPIPE until it has been listened to. */
function obeySignal(): void {
  const nothing = () => {};
  process.once('SIGPIPE', nothing);
  process.off('SIGPIPE', nothing);
}

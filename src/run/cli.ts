import { Command, CommanderError } from 'commander';
import { buildCommand } from './commands/build.ts';
import { diffCommand } from './commands/diff.ts';
import { traceCommand } from './commands/trace.ts';
import { validateCommand } from './commands/validate.ts';
import { EXIT, explain, UserError } from './errors.ts';
import { VERSION } from './version.ts';

export { endWhenUnread } from './broken-pipe.ts';

/** Runs the command line. @returns the exit code */
export async function main(args: readonly string[]): Promise<number> {
  const program = new Command('claimtrace')
    .description(
      'Raw web texts in, a research dataset out: who claimed which number about what, each value traced to its characters.',
    )
    .version(VERSION)
    .addHelpText('after', HELP)
    .exitOverride();
  for (const command of [buildCommand(), traceCommand(), validateCommand(), diffCommand()])
    program.addCommand(command.copyInheritedSettings(program));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    return failed(error);
  }
}

const HELP = `
Start here:
  claimtrace build --input data/raw --out out     make a dataset
  claimtrace trace ID --out out                   where a row came from
  claimtrace validate out --input data/raw        check a dataset against its schemas and the raw texts

Exit codes:
  0  done
  1  it did not happen; the message says why. A build leaves the former output as it was
  2  wrong usage: an unknown option, a folder that is not there
  3  --strict, and something in the input was rejected
  4  another build is writing the same output
A build that is stopped by Ctrl-C leaves the former output as it was, and nothing beside it.`;

/** Says what went wrong in a line, without a stack: that is for CLAIMTRACE_DEBUG=1. */
function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  process.stderr.write(`claimtrace: ${explain(error)}\n`);
  if (process.env.CLAIMTRACE_DEBUG) process.stderr.write(`${(error as Error).stack}\n`);
  return error instanceof UserError ? error.exitCode : EXIT.failed;
}

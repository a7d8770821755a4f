import { CommanderError } from 'commander';
import { visible } from '../diagnostics/index.js';
import type { Session } from './command.js';
import { exitStatus, type ExitStatus } from './exit-status.js';
import { reportFailure } from './failure.js';
import { createProgram } from './program.js';
import { processTerminal, type Terminal } from './terminal.js';

/**
 * Runs the command line and gives the exit status: 0 done, 1 bad input or drift, 2 wrong usage.
 * Never throws: bad input becomes diagnostics, anything else one message that asks for a report.
 */
export async function run(
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<number> {
  let status: ExitStatus = exitStatus.done;
  const session: Session = {
    terminal,
    finish: (given) => {
      status = given;
    },
    misuse: (message) => {
      terminal.err(`error: ${visible(message)}\n(ftero-gen --help says how)\n`);
      throw new CommanderError(exitStatus.usage, 'ftero-gen.misuse', message);
    },
  };
  try {
    await createProgram(session).parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitStatus.done : exitStatus.usage;
    }
    return reportFailure(error, terminal, { json: argv.includes('--json') });
  }
}

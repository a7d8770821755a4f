import type { Command } from 'commander';
import type { ExitStatus } from './exit-status.js';
import type { Terminal } from './terminal.js';

/** What a command's action does with the run: it ends it with a status. */
export interface Session {
  readonly terminal: Terminal;
  finish(status: ExitStatus): void;
  /** Ends the run with a wrong-usage message. */
  misuse(message: string): never;
}

/** Adds one command to the program. One file in `commands/` each. */
export type AddCommand = (program: Command, session: Session) => void;

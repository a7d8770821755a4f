import { Command } from 'commander';
import { visibleLines } from '../diagnostics/index.js';
import { toolVersion } from '../tool-version.js';
import type { AddCommand, Session } from './command.js';
import { addDiff } from './commands/diff.js';
import { addGenerate } from './commands/generate.js';
import { addInit } from './commands/init.js';
import { addSpecs } from './commands/specs.js';
import { addUpgrade } from './commands/upgrade.js';

/** Every command, in the order in which the help lists them. */
const commands: readonly AddCommand[] = [addGenerate, addDiff, addUpgrade, addInit, addSpecs];

/** The command line as commander describes it; no command's work is loaded before it is called. */
export function createProgram(session: Session): Command {
  const { terminal } = session;
  const program = new Command('ftero-gen')
    .description('The server side of a versioned OpenAPI document, for Express, Fastify and Koa.')
    .version(toolVersion(), '-v, --version')
    .usage('[generate] --framework <name> [options]')
    .addHelpText(
      'after',
      '\nExample:\n  ftero-gen --framework fastify\n\nftero-gen generate --help lists all options of generate.',
    )
    .showHelpAfterError('(ftero-gen --help says how)');
  for (const add of commands) add(program, session);
  for (const command of [
    program,
    ...program.commands,
    ...program.commands.flatMap((one) => one.commands),
  ]) {
    command.exitOverride().configureOutput({
      writeOut: terminal.out,
      // It repeats what was typed, or put there by a script.
      writeErr: (text) => terminal.err(visibleLines(text)),
    });
  }
  return program;
}

import { readFile } from 'node:fs/promises';
import { visibleJson } from '../../diagnostics/index.js';
import type { AddCommand, Session } from '../command.js';
import { exitStatus } from '../exit-status.js';

interface Flags {
  readonly json?: boolean;
}

async function list({ terminal, finish }: Session, { json }: Flags): Promise<void> {
  const { listBundled } = await import('../../load/catalogue.js');
  const bundled = listBundled();
  if (json === true) {
    const rows = bundled.map(({ name, version, newest }) => ({ name, version, newest }));
    terminal.out(`${visibleJson(rows)}\n`);
  } else {
    for (const { name, version, newest } of bundled) {
      terminal.out(`${name}@${version}${newest ? '  (newest)' : ''}\n`);
    }
  }
  finish(exitStatus.done);
}

/** `ftero-gen specs`: what is bundled. */
export const addSpecs: AddCommand = (program, session) => {
  const specs = program
    .command('specs')
    .summary('list, show or export the bundled specifications')
    .description('The specifications that come with this tool.');
  specs
    .command('list', { isDefault: true })
    .description('Lists names and versions, oldest first.')
    .option('--json', 'Print JSON.')
    .action((flags: Flags) => list(session, flags));
  specs
    .command('show')
    .argument('<version>', 'for example 1.16.0')
    .description('Lists the operations of a version.')
    .option('--json', 'Print JSON.')
    .action(async (version: string, flags: Flags) => {
      const { findBundled, referenceOf } = await import('../bundled.js');
      const reference = referenceOf(findBundled(version));
      const { describeSpec } = await import('../describe-spec.js');
      session.terminal.out(await describeSpec(reference, flags.json === true));
      session.finish(exitStatus.done);
    });
  specs
    .command('export')
    .argument('<version>', 'for example 1.16.0')
    .description('Prints the document of a version as it is.')
    .action(async (version: string) => {
      const { findBundled } = await import('../bundled.js');
      session.terminal.out(await readFile(findBundled(version).path, 'utf8'));
      session.finish(exitStatus.done);
    });
};

import { writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { Option } from 'commander';
import type { DiffSpecsReport } from '../../diff-specs.js';
import type { AddCommand, Session } from '../command.js';
import { exitStatus } from '../exit-status.js';
import { printDiagnostics } from '../print-diagnostics.js';
import type { Terminal } from '../terminal.js';
import { repeatable } from './generate.js';

// Repeated here, so that `--help` need not load the comparison; a test holds the two together.
export const formats = ['text', 'markdown', 'json', 'html', 'github', 'junit', 'sarif'] as const;
export const failOn = ['source', 'runtime', 'clients', 'any', 'none'] as const;

const DECISIONS = 'ftero-gen.decisions.yaml';

interface Flags {
  readonly changelog?: string;
  readonly format: (typeof formats)[number];
  readonly failOn: (typeof failOn)[number];
  readonly only?: readonly string[];
  readonly decisions: string;
  readonly interactive?: boolean;
  readonly output?: string;
  readonly config?: string;
}

/** `ftero-gen diff`: what changed between two versions, for who implements them. */
export const addDiff: AddCommand = (program, session) => {
  program
    .command('diff')
    .argument(
      '[old]',
      'the version to start from: ftero@1.15.0, a file or a URL; else the generated one',
    )
    .argument('[new]', 'the version to compare it with; else the configured or the newest one')
    .summary('compare two versions of a specification')
    .description('Says what stops compiling, what breaks at run time, and which old clients break.')
    .option('--changelog <file>', 'A Markdown changelog that tells of renames.')
    .addOption(
      new Option('--format <name>', 'The form of the report.').choices(formats).default('text'),
    )
    .addOption(
      new Option('--fail-on <what>', 'Exit with 1 when this breaks.')
        .choices(failOn)
        .default('none'),
    )
    .addOption(
      repeatable('--only <what>', 'A kind, group, level or verdict to show alone. Repeatable.'),
    )
    .option('--decisions <file>', 'Answers to proposed renames.', DECISIONS)
    .option('--interactive', 'Ask about proposed renames and write the answers down.')
    .option('-o, --output <file>', 'Write the report to a file.')
    .option('-c, --config <file>', 'The configuration to use instead of ftero-gen.config.*.')
    .action((old: string | undefined, newer: string | undefined, flags: Flags) =>
      runDiff(session, old, newer, flags),
    );
};

async function runDiff(
  session: Session,
  old: string | undefined,
  newer: string | undefined,
  flags: Flags,
): Promise<void> {
  const { terminal } = session;
  const { diffSpecs } = await import('../../diff-specs.js');
  const { fails, only, renderReport } = await import('../../diff/index.js');
  const { cwd } = terminal;
  const sides = await chooseSides(cwd, old, newer, flags.config);
  const compare = (): Promise<DiffSpecsReport> =>
    diffSpecs({
      cwd,
      ...sides,
      decisions: flags.decisions,
      ...(flags.changelog === undefined ? {} : { changelog: flags.changelog }),
    });
  let report = await compare();
  if (flags.interactive === true && report.result.proposals.length > 0) {
    const { askAboutProposals } = await import('../ask.js');
    const { writeDecisions } = await import('../../diff/index.js');
    const answers = await askAboutProposals(report.result.proposals);
    if (answers.length > 0) {
      const text = writeDecisions([...report.decisions, ...answers]);
      await writeFile(resolve(cwd, flags.decisions), text);
      report = await compare();
    }
  }
  printDiagnostics(report.diagnostics, terminal);
  const shown = only(report.result, flags.only ?? []);
  const text = renderReport(shown, flags.format, textOptions(terminal, flags));
  if (flags.output === undefined) terminal.out(text);
  else await writeFile(resolve(cwd, flags.output), text);
  session.finish(fails(shown, flags.failOn) ? exitStatus.failed : exitStatus.done);
}

function textOptions({ hasColor }: Terminal, { output }: Flags) {
  return {
    colors: hasColor.out && output === undefined,
    width: process.stdout.columns ?? 80,
  };
}

/** What is not given: the document in the generated folder, and the configured specification. */
async function chooseSides(
  cwd: string,
  old: string | undefined,
  newer: string | undefined,
  config: string | undefined,
): Promise<{ before: string; after: string }> {
  if (old !== undefined && newer !== undefined) return { before: old, after: newer };
  const { resolveOptions } = await import('../../config/index.js');
  // The framework does not matter here, but a run of `generate` could not do without one.
  const run = { check: true, dryRun: true, force: false };
  const options = await resolveOptions(cwd, { framework: 'express' }, run, config);
  const generated = relative(cwd, join(options.out, 'openapi.json'));
  return { before: old ?? generated, after: newer ?? options.spec };
}

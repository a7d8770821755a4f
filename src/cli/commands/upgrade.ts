import { join } from 'node:path';
import { Option } from 'commander';
import { options as table } from '../../config/options.js';
import { fail, visible } from '../../diagnostics/index.js';
import type { PreparedUpgrade, UpgradeOptions, UpgradeReport } from '../../upgrade-project.js';
import type { AddCommand, Session } from '../command.js';
import { exitStatus } from '../exit-status.js';
import { onInterrupt } from '../interrupt.js';
import { printDiagnostics } from '../print-diagnostics.js';
import { progressLine } from '../progress.js';

const DECISIONS = 'ftero-gen.decisions.yaml';

interface Flags {
  readonly to?: string;
  readonly out?: string;
  readonly handlers?: string;
  readonly config?: string;
  readonly tsconfig?: string;
  readonly changelog?: string;
  readonly decisions: string;
  readonly interactive?: boolean;
  readonly scaffold: boolean;
  readonly dryRun?: boolean;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly format: 'text' | 'markdown' | 'json';
  readonly json?: boolean;
}

/** `ftero-gen upgrade`: carries a project, its handlers included, to another version. */
export const addUpgrade: AddCommand = (program, session) => {
  program
    .command('upgrade')
    .summary('carry the project to another version, your code included')
    .description(
      'Generates the new version and rewrites your code where a change is certain. The rest is listed.',
    )
    .option('--to <ref>', 'The version to go to; else the configured or the newest bundled one.')
    .option('-o, --out <dir>', table.out.description)
    .option('--handlers <dir>', table.handlers.description)
    .option('-c, --config <file>', 'The configuration to use instead of ftero-gen.config.*.')
    .option('--tsconfig <file>', 'The tsconfig that your code is found by; else the nearest one.')
    .option('--changelog <file>', 'A Markdown changelog that tells of renames.')
    .option('--decisions <file>', 'Answers to proposed renames.', DECISIONS)
    .option('--interactive', 'Ask about proposed renames and write the answers down.')
    .option('--no-scaffold', 'Add no stubs for new operations.')
    .option('--dry-run', 'Write nothing; print a patch that git apply takes.')
    .option('--check', 'Exit with 1 while points of the last upgrade are open.')
    .option('--force', 'Go on with uncommitted changes, and with code that does not compile.')
    .addOption(
      new Option('--format <name>', 'The form of the report.')
        .choices(['text', 'markdown', 'json'])
        .default('text'),
    )
    .option('--json', 'The same as --format json.')
    .action((flags: Flags) => (flags.check === true ? check(session, flags) : run(session, flags)));
};

/** What is left to do stands in a file that people tick, which an interrupted upgrade may not have written. */
async function check({ terminal, finish }: Session, flags: Flags): Promise<void> {
  const { checklistName, openPoints } = await import('../../upgrade/checklist.js');
  const { refuseHalfWritten } = await import('../../write/index.js');
  await refuseHalfWritten(await optionsOf(terminal.cwd, flags));
  const { readText } = await import('../../upgrade/read-text.js');
  const open = openPoints((await readText(join(terminal.cwd, checklistName))) ?? '');
  if (open.length > 0) {
    for (const point of open) terminal.out(`${visible(point)}\n`);
    throw fail('FG8007', { path: checklistName, open: open.length });
  }
  finish(exitStatus.done);
}

async function run(session: Session, flags: Flags): Promise<void> {
  const { terminal } = session;
  const format = flags.json === true ? 'json' : flags.format;
  const progress = progressLine(terminal, format === 'json');
  const release = onInterrupt(terminal, progress);
  try {
    progress.report('Loading');
    const { upgrade } = await import('../../upgrade-project.js');
    const prepared = await prepare(session, flags);
    const report = await upgrade(prepared, progress.report);
    progress.clear();
    printDiagnostics(report.diagnostics, terminal);
    await print(report, format, flags, session);
    session.finish(exitStatus.done);
  } finally {
    progress.clear();
    release();
  }
}

async function prepare({ terminal }: Session, flags: Flags): Promise<PreparedUpgrade> {
  const { prepareUpgrade } = await import('../../upgrade-project.js');
  const options = await optionsOf(terminal.cwd, flags);
  const compare = () => prepareUpgrade(options);
  if (flags.interactive !== true) return compare();
  const { settleProposals } = await import('../ask.js');
  return settleProposals(terminal, flags.decisions, compare, ({ diff }) => diff);
}

async function optionsOf(cwd: string, flags: Flags): Promise<UpgradeOptions> {
  const { resolveOptions } = await import('../../config/index.js');
  const given = {
    // The framework is that of the generated folder; the options only need to have one.
    framework: 'express',
    out: flags.out,
    handlers: flags.handlers,
    scaffold: flags.scaffold ? undefined : false,
  };
  const run = { check: false, dryRun: flags.dryRun === true, force: flags.force === true };
  const { to, tsconfig, changelog, decisions } = flags;
  return {
    ...(await resolveOptions(cwd, given, run, flags.config)),
    to,
    tsconfig,
    changelog,
    decisions,
  };
}

/** A dry run gives the patch to whoever reads the output, and the report to people. */
async function print(
  report: UpgradeReport,
  format: Flags['format'],
  { dryRun }: Flags,
  { terminal }: Session,
): Promise<void> {
  const { renderUpgrade } = await import('../../upgrade/report/index.js');
  const text = renderUpgrade(report, format, report.patch);
  if (dryRun !== true || format === 'json') {
    terminal.out(text);
    return;
  }
  terminal.err(text);
  terminal.out(report.patch);
}

import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Option } from 'commander';
import { options as table } from '../../config/options.js';
import { fail, systemReason } from '../../diagnostics/index.js';
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
  readonly out?: string;
  readonly config?: string;
}

/** `ftero-gen diff`: what changed between two versions, for who implements them. */
export const addDiff: AddCommand = (program, session) => {
  program
    .command('diff')
    .argument(
      '[old]',
      'the version to start from: ftero@1.15.0, a file or a URL; else what the generated folder was made from',
    )
    .argument(
      '[new]',
      'the version to compare it with; else the configured one, or the newest bundled one where the configuration pins the old one',
    )
    .summary('compare two versions of a specification')
    .description(
      `Says what stops compiling, what breaks at run time, and which old clients break.

Without versions it tells what awaits the project: what the generated folder was made from is compared
with what the configuration names, under its overlays, include and exclude. Where the configuration
names the very version that was generated, as \`spec: ftero@1.16.0\` does, the newest bundled one is
taken instead.`,
    )
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
      repeatable(
        '--only <what>',
        'A kind, group, level or verdict to show alone (the README lists them). Repeatable.',
      ),
    )
    .option('--decisions <file>', 'Answers to proposed renames.', DECISIONS)
    .option('--interactive', 'Ask about proposed renames and write the answers down.')
    .option('-o, --output <file>', 'Write the report to a file.')
    .option('--out <dir>', table.out.description)
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
  const { fails, only, renderReport } = await import('../../diff/index.js');
  const compare = await comparison(terminal.cwd, old, newer, flags);
  const report = flags.interactive === true ? await ask(terminal, flags, compare) : await compare();
  printDiagnostics(report.diagnostics, terminal);
  const shown = only(report.result, flags.only ?? []);
  const text = renderReport(shown, flags.format, textOptions(terminal, flags));
  if (flags.output === undefined) terminal.out(text);
  else await writeReport(terminal.cwd, flags.output, text);
  session.finish(fails(shown, flags.failOn) ? exitStatus.failed : exitStatus.done);
}

function textOptions({ hasColor }: Terminal, { output }: Flags) {
  return {
    colors: hasColor.out && output === undefined,
    width: process.stdout.columns ?? 80,
  };
}

async function ask(
  terminal: Terminal,
  { decisions }: Flags,
  compare: () => Promise<DiffSpecsReport>,
): Promise<DiffSpecsReport> {
  const { settleProposals } = await import('../ask.js');
  return settleProposals(terminal, decisions, compare, (report) => report);
}

/** What to compare, decided: both versions as given, or what the project has for those that are not. */
async function comparison(
  cwd: string,
  old: string | undefined,
  newer: string | undefined,
  { changelog, decisions, config, out }: Flags,
): Promise<() => Promise<DiffSpecsReport>> {
  const { diffSpecs } = await import('../../diff-specs.js');
  const more = { decisions, ...(changelog === undefined ? {} : { changelog }) };
  if (old !== undefined && newer !== undefined) {
    return () => diffSpecs({ cwd, before: old, after: newer, ...more });
  }
  const { resolveOptions } = await import('../../config/index.js');
  // The framework does not matter here, but a run of `generate` could not do without one.
  const run = { check: true, dryRun: true, force: false };
  const options = await resolveOptions(cwd, { framework: 'express', out }, run, config);
  if (old !== undefined) {
    const { newerReference } = await import('../../newer-reference.js');
    const after = newerReference(options.spec, old);
    return () => diffSpecs({ cwd, before: old, after, ...more });
  }
  const { diffGenerated } = await import('../../diff-generated.js');
  return () => diffGenerated(options, more);
}

async function writeReport(cwd: string, file: string, text: string): Promise<void> {
  try {
    await writeFile(resolve(cwd, file), text);
  } catch (error) {
    throw fail('FG7004', { path: file, reason: systemReason(error) });
  }
}

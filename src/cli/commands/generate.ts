import { Option } from 'commander';
import type { GenerateOptions } from '../../config/index.js';
import { options as table, type GivenOptions } from '../../config/options.js';
import { nearest } from '../../diagnostics/index.js';
import type { GenerateReport, Progress } from '../../pipeline-report.js';
import type { AddCommand } from '../command.js';
import { exitStatus } from '../exit-status.js';
import { onInterrupt } from '../interrupt.js';
import { printDiagnostics } from '../print-diagnostics.js';
import { progressLine } from '../progress.js';
import { checkSummary, generateSummary, jsonReport } from '../summary.js';

export interface GenerateFlags {
  readonly framework?: string;
  readonly spec?: string;
  readonly overlay?: readonly string[];
  readonly out?: string;
  readonly handlers?: string;
  readonly config?: string;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly scaffold: boolean;
  readonly strict?: boolean;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly allowRef?: readonly string[];
  readonly webhooks?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** A flag that may be repeated, each time with one value. */
export function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser<string[]>((value, all) => [
    ...((all as string[] | undefined) ?? []),
    value,
  ]);
}

function givenOptions(flags: GenerateFlags): GivenOptions {
  const { framework, spec, out, handlers, strict, include, exclude, webhooks } = flags;
  return {
    framework,
    spec,
    out,
    handlers,
    strict,
    include,
    exclude,
    webhooks,
    overlays: flags.overlay,
    allowRefs: flags.allowRef,
    // commander's `--no-x` is true when absent; absent must leave the word to the configuration.
    scaffold: flags.scaffold ? undefined : false,
  };
}

/** Whoever has nothing to do does not load what generates. */
async function upToDate(options: GenerateOptions, progress: Progress): Promise<GenerateReport> {
  const { confirmGenerated } = await import('../../confirm-generated.js');
  const confirmed = await confirmGenerated(options, progress);
  if (confirmed !== undefined) return confirmed;
  const { generate } = await import('../../pipeline.js');
  return generate(options, progress);
}

/** `ftero-gen generate`: the default command. */
export const addGenerate: AddCommand = (program, session) => {
  const { terminal } = session;
  const names = () => program.commands.map((command) => command.name());
  program
    .command('generate', { isDefault: true })
    .summary('generate the server side of a specification (the default)')
    .description(
      'Generates the server side of a specification and adds stubs for missing handlers.',
    )
    .allowExcessArguments()
    .option('-f, --framework <name>', table.framework.description)
    .option('-s, --spec <ref>', table.spec.description)
    .addOption(repeatable('--overlay <file>', `${table.overlays.description} Repeatable.`))
    .option('-o, --out <dir>', table.out.description)
    .option('--handlers <dir>', table.handlers.description)
    .option('-c, --config <file>', 'The configuration to use instead of ftero-gen.config.*.')
    .option('--no-scaffold', 'Leave the handlers folder alone.')
    .addOption(repeatable('--include <what>', `${table.include.description} Repeatable.`))
    .addOption(repeatable('--exclude <what>', `${table.exclude.description} Repeatable.`))
    .addOption(repeatable('--allow-ref <where>', `${table.allowRefs.description} Repeatable.`))
    .option('--webhooks', table.webhooks.description)
    .option('--strict', table.strict.description)
    .addOption(
      new Option('--check', 'Write nothing; exit with 1 when files are out of date.').conflicts(
        'dryRun',
      ),
    )
    .option('--dry-run', 'Write nothing; say what would be written.')
    .option('--force', 'Overwrite generated files that were edited by hand.')
    .option('--json', 'Print one JSON document instead of text.')
    .option('-q, --quiet', 'Print problems only.')
    .action(async (flags: GenerateFlags, command: { readonly args: readonly string[] }) => {
      const [unexpected] = command.args;
      if (unexpected !== undefined) {
        const meant = nearest(unexpected, names());
        const hint = meant === undefined ? '' : `\n(Did you mean ${meant}?)`;
        session.misuse(`unknown command '${unexpected}'${hint}`);
      }
      const progress = progressLine(terminal, flags.quiet === true || flags.json === true);
      const release = onInterrupt(terminal, progress);
      try {
        progress.report('Loading');
        const { resolveOptions } = await import('../../config/index.js');
        const run = {
          check: flags.check === true,
          dryRun: flags.dryRun === true,
          force: flags.force === true,
        };
        const options = await resolveOptions(terminal.cwd, givenOptions(flags), run, flags.config);
        const report = await upToDate(options, progress.report);
        progress.clear();
        const hasDrift = run.check && report.drift.length > 0;
        if (flags.json === true) {
          terminal.out(jsonReport(report, hasDrift));
        } else {
          printDiagnostics(report.diagnostics, terminal);
          if (flags.quiet !== true || hasDrift) {
            const summary = run.check ? checkSummary : generateSummary;
            terminal.out(summary(report, options, terminal.hasColor.out));
          }
        }
        session.finish(hasDrift ? exitStatus.failed : exitStatus.done);
      } finally {
        progress.clear();
        release();
      }
    });
};

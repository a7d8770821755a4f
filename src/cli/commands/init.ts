import { Option } from 'commander';
import { options as table } from '../../config/options.js';
import { visibleJson } from '../../diagnostics/index.js';
import type { AddCommand } from '../command.js';
import { exitStatus } from '../exit-status.js';
import { onInterrupt } from '../interrupt.js';
import { printDiagnostics } from '../print-diagnostics.js';
import { progressLine } from '../progress.js';

interface Flags {
  readonly framework?: string;
  readonly spec?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `ftero-gen init DIR`: a new project that runs at once. */
export const addInit: AddCommand = (program, session) => {
  const { terminal } = session;
  program
    .command('init')
    .argument('<dir>', 'a new or empty folder')
    .summary('make a new project that runs at once')
    .description('Makes a new project: server, handlers that answer 501, a test, a README.')
    .option('-f, --framework <name>', table.framework.description)
    .option('-s, --spec <ref>', table.spec.description)
    .addOption(new Option('--json', 'Print one JSON document instead of text.'))
    .option('-q, --quiet', 'Print problems only.')
    .action(async (dir: string, flags: Flags) => {
      const progress = progressLine(terminal, flags.quiet === true || flags.json === true);
      const release = onInterrupt(terminal, progress);
      try {
        const { initProject } = await import('../../init-project.js');
        const { framework, spec } = flags;
        const report = await initProject(
          { cwd: terminal.cwd, dir, framework, spec },
          progress.report,
        );
        progress.clear();
        if (flags.json === true) {
          const { folder, files } = report;
          terminal.out(`${visibleJson({ status: 'done', folder, files })}\n`);
        } else {
          printDiagnostics(report.generated.diagnostics, terminal);
          if (flags.quiet !== true) terminal.out(report.nextSteps);
        }
        session.finish(exitStatus.done);
      } finally {
        progress.clear();
        release();
      }
    });
};

import { relative, sep } from 'node:path';
import type { GenerateOptions } from '../config/index.js';
import type { GenerateReport } from '../pipeline-report.js';
import type { DriftKind } from '../write/index.js';
import { visible, visibleJson } from '../diagnostics/index.js';
import { styled } from './terminal.js';

type Style = Parameters<typeof styled>[0];
type Paint = (style: Style, text: string) => string;

const driftTexts: Readonly<Record<DriftKind, string>> = {
  missing: 'is missing',
  outdated: 'is out of date',
  edited: 'was edited by hand',
  stale: 'is no longer generated',
  handler: 'lacks handlers',
  interrupted: 'was left by an interrupted run',
};

function paint(hasColor: boolean): Paint {
  return (style, text) => styled(style, text, hasColor);
}

function shown(cwd: string, path: string): string {
  return visible(relative(cwd, path).split(sep).join('/') || '.');
}

/** `3 written, 1 removed`; counts of nothing are left out. */
function counts(entries: readonly (readonly [number, string])[]): string {
  const parts = entries.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}

function headline({ spec, operations }: GenerateReport, framework: string, color: Paint): string {
  const noun = operations === 1 ? 'operation' : 'operations';
  const name = color('bold', visible(`${spec.title} ${spec.version}`));
  return `${name} (${visible(spec.reference)}), ${operations} ${noun}, for ${framework}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** The version that the folder was generated from before, when it was another. */
function bump({ previous, spec }: GenerateReport): string | undefined {
  return previous === undefined || previous.spec.version === spec.version
    ? undefined
    : previous.spec.version;
}

function nextStep(report: GenerateReport, options: GenerateOptions): string | undefined {
  const handlers = shown(options.cwd, options.handlers);
  if (options.dryRun) return 'Nothing was written. Run again without --dry-run to write.';
  if (report.created.length > 0) {
    return `Next: write the handlers in ${handlers}; each answers 501 until it is written.`;
  }
  if (report.edited.length > 0) {
    return `Next: write the handlers that were added in ${visible(report.edited.join(', '))}.`;
  }
  return undefined;
}

/** The end of a run: what was generated, what happened to the files, how long it took, what comes next. */
export function generateSummary(
  report: GenerateReport,
  options: GenerateOptions,
  hasColor: boolean,
): string {
  const color = paint(hasColor);
  const { written, unchanged, removed, created, edited } = report;
  const before = bump(report);
  const lines = [
    headline(report, options.framework, color),
    ...(before === undefined
      ? []
      : [
          `The specification went from ${visible(`${before} to ${report.spec.version}`)}: ` +
            'ftero-gen diff says what changed, ftero-gen upgrade carries your handlers along.',
        ]),
    `  ${shown(options.cwd, options.out)}: ${counts([
      [written.length, 'written'],
      [unchanged.length, 'unchanged'],
      [removed.length, 'removed'],
    ])}`,
    ...(options.scaffold
      ? [
          `  ${shown(options.cwd, options.handlers)}: ${counts([
            [created.length, 'created'],
            [edited.length, 'extended'],
          ])}`,
        ]
      : []),
    color(
      'green',
      `${options.dryRun ? 'Would be done' : 'Done'} in ${seconds(report.milliseconds)}.`,
    ),
    ...(options.dryRun
      ? [...written, ...created, ...edited].map((path) => `  would write ${visible(path)}`)
      : []),
    ...(options.dryRun ? removed.map((path) => `  would remove ${visible(path)}`) : []),
    nextStep(report, options),
  ];
  return `${lines.filter((line) => line !== undefined).join('\n')}\n`;
}

/** The end of a check: every file that is not what would be generated. */
export function checkSummary(
  report: GenerateReport,
  options: GenerateOptions,
  hasColor: boolean,
): string {
  const color = paint(hasColor);
  const lines =
    report.drift.length === 0
      ? [color('green', `${shown(options.cwd, options.out)} is up to date.`)]
      : [
          ...report.drift.map(({ path, kind }) => `${visible(path)} ${driftTexts[kind]}`),
          color('red', `${report.drift.length} out of date. Run ftero-gen without --check.`),
        ];
  return `${[headline(report, options.framework, color), ...lines].join('\n')}\n`;
}

/** The same for machines. */
export function jsonReport(report: GenerateReport, hasDrift: boolean): string {
  const { previous, ...rest } = report;
  const before =
    previous === undefined
      ? {}
      : { previous: { spec: previous.spec, framework: previous.framework } };
  const status = hasDrift ? 'drift' : 'done';
  return `${visibleJson({ status, ...rest, ...before })}\n`;
}

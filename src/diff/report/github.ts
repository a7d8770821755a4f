import type { Change, Level } from '../change.js';
import type { DiffResult } from '../options.js';
import { AXES, countsLine, plain, summarise } from './summary.js';

const COMMANDS: Record<Level, string> = { breaks: 'error', 'may-break': 'warning', ok: 'notice' };

/** Annotations for a GitHub workflow, one line each. Harmless changes are not worth one. */
export function renderGithub(result: DiffResult): string {
  const summary = summarise(result);
  const lines = result.changes.filter(({ level }) => level !== 'ok').map(annotation);
  return [...lines, `::notice title=ftero-gen diff::${data(countsLine(summary))}`, ''].join('\n');
}

function annotation(change: Change): string {
  const place = change.after?.place ?? change.before?.place;
  const properties = [
    ...(place === undefined ? [] : [`file=${property(plain(place.file))}`]),
    ...(place?.line === undefined ? [] : [`line=${place.line}`]),
    ...(place?.column === undefined ? [] : [`col=${place.column}`]),
    `title=${property(change.kind)}`,
  ];
  const reasons = AXES.flatMap((axis) => {
    const { level, why, todo } = change.verdicts[axis];
    return level === 'ok' ? [] : [plain(`${axis}: ${why} ${todo}`)];
  });
  return `::${COMMANDS[change.level]} ${properties.join(',')}::${data([plain(change.message), ...reasons].join('\n'))}`;
}

// Workflow commands end with the line; GitHub reads these escapes back.
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

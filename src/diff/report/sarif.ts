import { visible, visibleJson } from '../../diagnostics/index.js';
import type { Place } from '../../diagnostics/index.js';
import type { Change, Level } from '../change.js';
import { kinds } from '../kinds/index.js';
import type { DiffResult } from '../options.js';
import { AXES, plain } from './summary.js';

const LEVELS: Record<Level, string> = { breaks: 'error', 'may-break': 'warning', ok: 'note' };

/** SARIF 2.1.0, for code scanning: every change a result, every kind a rule. */
export function renderSarif({ changes }: DiffResult): string {
  const used = [...new Set(changes.map(({ kind }) => kind))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ftero-gen diff',
            rules: used.map((kind) => ({
              id: kind,
              shortDescription: { text: plain(kinds[kind].title) },
              properties: { group: kinds[kind].group },
            })),
          },
        },
        results: changes.map((change) => result(change, used.indexOf(change.kind))),
      },
    ],
  };
  return `${visibleJson(log)}\n`;
}

function result(change: Change, ruleIndex: number): object {
  const reasons = AXES.flatMap((axis) => {
    const { level, why, todo } = change.verdicts[axis];
    return level === 'ok' ? [] : [`${axis}: ${why} ${todo}`];
  });
  const place = change.after?.place ?? change.before?.place;
  return {
    ruleId: change.kind,
    ruleIndex,
    level: LEVELS[change.level],
    message: { text: [change.message, ...reasons].map(messageText).join('\n') },
    locations: place === undefined ? [] : [location(place)],
    // The same change has the same id in every run: scanners know it again by that.
    partialFingerprints: { changeId: change.id },
  };
}

/** `[text](target)` would be a link in a message (SARIF 2.1.0, section 3.11.6). */
function messageText(text: string): string {
  return plain(text).replaceAll(/[\\[\]]/g, '\\$&');
}

function uriOf(file: string): string {
  if (/^https?:/i.test(file)) return file;
  return encodeURI(visible(file)).replaceAll('?', '%3F').replaceAll('#', '%23');
}

function location({ file, line, column }: Place): object {
  const region =
    line === undefined
      ? {}
      : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } };
}

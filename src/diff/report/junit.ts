import type { Change } from '../change.js';
import type { DiffResult } from '../options.js';
import { escapeMarkup } from './markup.js';
import { AXES, placeOf, plain, sections, summarise } from './summary.js';

/** JUnit XML: every change a test case, failed when it breaks something. */
export function renderJunit(result: DiffResult): string {
  const { levels, changes } = summarise(result);
  const suites = sections(result.changes).map((section) => {
    const failures = section.changes.filter(({ level }) => level === 'breaks').length;
    return [
      `  <testsuite name="${escapeMarkup(section.title)}" tests="${section.changes.length}" failures="${failures}" errors="0">`,
      ...section.changes.map(testCase),
      '  </testsuite>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="ftero-gen diff" tests="${changes}" failures="${levels.breaks}" errors="0">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(change: Change): string {
  const name = escapeMarkup(plain(change.message));
  const open = `    <testcase classname="${change.kind}" name="${name}"`;
  if (change.level === 'ok') return `${open}/>`;
  const reasons = AXES.flatMap((axis) => {
    const { level, why, todo } = change.verdicts[axis];
    return level === 'ok' ? [] : [`${axis}: ${why} ${todo}`];
  });
  const text = escapeMarkup([...reasons, placeOf(change) ?? ''].map(plain).join('\n').trimEnd());
  const inner =
    change.level === 'breaks'
      ? `      <failure type="${change.kind}" message="${name}">${text}</failure>`
      : `      <system-out>${text}</system-out>`;
  return `${open}>\n${inner}\n    </testcase>`;
}

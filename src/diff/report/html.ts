import type { JsonValue } from '../../model/index.js';
import type { Change, Level, Spot } from '../change.js';
import type { DiffResult } from '../options.js';
import { SCRIPT, STYLE } from './html-assets.js';
import { escapeMarkup as e } from './markup.js';
import { AXES, counted, countsLine, LEVELS, operationsOf, sections, summarise } from './summary.js';
import type { Section } from './summary.js';

const NAMES: Record<Level, string> = { breaks: 'breaks', 'may-break': 'may break', ok: 'harmless' };

/** One HTML file that needs nothing else: counts, filters, every change with both sides. */
export function renderHtml(result: DiffResult): string {
  const { before, after } = result;
  const title = `${after.title} ${before.version} → ${after.version}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${e(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${e(title)}</h1>
${summaryTable(result)}
${filters()}
</header>
<main>
${sections(result.changes).map(section).join('\n')}
${proposals(result)}
${auditLists(result)}
<p id="none" hidden>Nothing fits the filters.</p>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function summaryTable(result: DiffResult): string {
  const summary = summarise(result);
  const rows = AXES.map((axis) => {
    const cells = LEVELS.map((level) => `<td class="${level}">${summary.axes[axis][level]}</td>`);
    return `<tr><th scope="row">${axis}</th>${cells.join('')}</tr>`;
  });
  return `<p class="counts"><strong>${counted(summary.changes, 'change')}</strong>: ${countsLine(summary)}.</p>
<table><thead><tr><td></td>${LEVELS.map((level) => `<th scope="col">${NAMES[level]}</th>`).join('')}</tr></thead>
<tbody>${rows.join('')}</tbody></table>`;
}

function filters(): string {
  const boxes = LEVELS.map(
    (level) =>
      `<label><input type="checkbox" name="level" value="${level}" checked> ${NAMES[level]}</label>`,
  );
  return `<form id="filters" role="search">
${boxes.join('\n')}
<label>Judged by <select name="axis"><option value="all">all three</option>${AXES.map((axis) => `<option>${axis}</option>`).join('')}</select></label>
<label>Find <input type="search" name="find" placeholder="operation, field, kind"></label>
<output id="shown"></output>
</form>`;
}

function section({ title, level, changes }: Section): string {
  return `<section class="${level}"><h2>${e(title)} <small>${counted(changes.length, 'change')}</small></h2>
${changes.map(article).join('\n')}
</section>`;
}

function article(change: Change): string {
  const { kind, level, verdicts, evidence, before, after } = change;
  const operations = operationsOf(change);
  const data = AXES.map((axis) => `data-${axis}="${verdicts[axis].level}"`).join(' ');
  const reach =
    operations.length > 1
      ? `<details><summary>reaches ${operations.length} operations</summary><ul>${operations.map((one) => `<li>${e(one)}</li>`).join('')}</ul></details>`
      : '';
  const rows = AXES.map((axis) => {
    const { level: one, why, todo } = verdicts[axis];
    return `<tr class="${one}"><th scope="row">${axis}</th><td>${NAMES[one]}</td><td>${e(why)}${todo === '' ? '' : ` <b>${e(todo)}</b>`}</td></tr>`;
  });
  return `<article class="${level}" data-all="${level}" ${data} data-text="${e([kind, change.message, ...operations].join(' ').toLowerCase())}">
<h3>${message(change.message)} <code class="kind">${e(kind)}</code></h3>
${evidence === undefined ? '' : `<p class="evidence">Known from the ${e(evidence.by)}: ${e(evidence.text)}</p>`}
${reach}
<table class="verdicts"><tbody>${rows.join('')}</tbody></table>
<div class="sides">${side('before', before, after)}${side('after', after, before)}</div>
</article>`;
}

function side(name: string, spot: Spot | undefined, other: Spot | undefined): string {
  if (spot === undefined) return `<figure><figcaption>${name}: not there</figcaption></figure>`;
  const { place, pointer } = spot;
  const line = place?.line === undefined ? '' : `:${place.line}`;
  const where = place === undefined ? '' : `${place.file}${line} `;
  return `<figure><figcaption>${name}: ${e(where)}<code>${e(pointer)}</code></figcaption>${snippet(spot, other)}</figure>`;
}

/** A line this short holds nothing but brackets. */
const BRACKETS = 2;

/** The value, with the lines marked that the other side does not have. */
function snippet({ value }: Spot, other: Spot | undefined): string {
  if (value === undefined) return '<p class="long">Too long to show here.</p>';
  const own = linesOf(value);
  const known = new Set(other?.value === undefined ? [] : linesOf(other.value).map(bare));
  // Without a line in common the two are different things, such as a property and what it was in.
  const isComparable = own.some((line) => bare(line).length > BRACKETS && known.has(bare(line)));
  const lines = own.map((line) =>
    !isComparable || known.has(bare(line)) ? e(line) : `<mark>${e(line)}</mark>`,
  );
  return `<pre>${lines.join('\n')}</pre>`;
}

const linesOf = (value: JsonValue): string[] => JSON.stringify(value, null, 2).split('\n');

const bare = (line: string): string => line.trim().replace(/,$/, '');

const message = (text: string): string =>
  text
    .split(/`([^`]*)`/)
    .map((part, i) => (i % 2 === 1 ? `<code>${e(part)}</code>` : e(part)))
    .join('');

function proposals({ proposals: list }: DiffResult): string {
  if (list.length === 0) return '';
  const items = list.map(
    ({ change, score, reasons }) =>
      `<li>${message(change.message)} <small>${Math.round(score * 100)} %: ${e(reasons.join(', '))}</small></li>`,
  );
  return `<section class="extra"><h2>Proposed, not certain</h2><ul>${items.join('')}</ul></section>`;
}

function auditLists({ audit }: DiffResult): string {
  const list = (title: string, items: readonly string[]): string =>
    items.length === 0
      ? ''
      : `<section class="extra"><h2>${title}</h2><ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul></section>`;
  return (
    list(
      'In the changelog, but not found',
      audit.unmatchedEntries.map(({ version, text }) => `${e(version ?? '')} ${e(text)}`),
    ) +
    list(
      'Found, but not in the changelog',
      audit.unmentionedChanges.map((one) => message(one.message)),
    )
  );
}

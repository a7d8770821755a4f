import type { DiffResult } from '../options.js';
import { renderGithub } from './github.js';
import { renderHtml } from './html.js';
import { renderJson } from './json.js';
import { renderJunit } from './junit.js';
import { renderMarkdown } from './markdown.js';
import { renderSarif } from './sarif.js';
import { renderText } from './text.js';
import type { TextOptions } from './text.js';

export { markdownCode, markdownMessage, markdownText } from './markdown-text.js';
export { FAIL_ON, fails, summarise, type FailOn, type Summary } from './summary.js';
export type { TextOptions } from './text.js';

type Render = (result: DiffResult, options: TextOptions) => string;

const FORMATS = {
  text: renderText,
  markdown: renderMarkdown,
  json: renderJson,
  html: renderHtml,
  github: renderGithub,
  junit: renderJunit,
  sarif: renderSarif,
} as const satisfies Record<string, Render>;

export type ReportFormat = keyof typeof FORMATS;

export const reportFormats = Object.keys(FORMATS) as ReportFormat[];

/** A diff in one of the report formats, as the text of a file. `options` are for `text` alone. */
export function renderReport(
  result: DiffResult,
  format: ReportFormat,
  options: TextOptions = {},
): string {
  const render: Render = FORMATS[format];
  return render(result, options);
}

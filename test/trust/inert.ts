import { fromMarkdown } from 'mdast-util-from-markdown';
import { renderReport } from '../../src/diff/index.js';
import type { DiffResult } from '../../src/diff/index.js';
import { formatDiagnostic } from '../../src/diagnostics/index.js';
import type { Diagnostic } from '../../src/diagnostics/index.js';

const harmful = /[^\n\P{Cc}]|[\p{Cf}\p{Cs}\u2028\u2029]/u;
/** The blank of no width that keeps Markdown from calling somebody is put there on purpose. */
const harmfulInMarkdown = /[^\n\P{Cc}]|(?!\u200b)\p{Cf}|[\p{Cs}\u2028\u2029]/u;

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const inside = (node: Node): Node[] =>
  (node.children ?? []).flatMap((one) => [one, ...inside(one)]);

const ours = /^(?:<details><summary>\d+ harmless changes?<\/summary>|<\/details>)$/;

function markdownProblems(text: string): string[] {
  const nodes = inside(fromMarkdown(text) as Node);
  const problems: string[] = [];
  for (const { type, value = '' } of nodes) {
    if (type === 'html' && !ours.test(value)) problems.push(`HTML ${JSON.stringify(value)}`);
    if (/^(?:link|image|definition|code|blockquote|thematicBreak)/.test(type)) problems.push(type);
    if (type === 'text' && /@[\w-]|#\d|\bGH-\d/i.test(value)) problems.push(`a call in ${value}`);
  }
  if (harmfulInMarkdown.test(text)) problems.push('a control character');
  return problems;
}

function htmlProblems(text: string): string[] {
  const markup = text.replace(/<style>.*?<\/style>|<script>.*?<\/script>/gs, '');
  const tags = [...markup.matchAll(/<\/?([a-z\d]+)/gi)].map(([, name = '']) => name.toLowerCase());
  const known =
    /^(?:html|head|meta|title|body|header|h[123]|p|strong|table|thead|tbody|tr|t[dh]|form|label|input|select|option|output|main|section|small|article|details|summary|ul|li|code|b|div|figure|figcaption|pre|mark)$/;
  return [
    ...tags.filter((tag) => !known.test(tag)).map((tag) => `<${tag}>`),
    ...(/<[^>]*\son\w+\s*=/i.test(markup) ? ['a handler'] : []),
    ...(harmful.test(text) ? ['a control character'] : []),
  ];
}

function junitProblems(text: string): string[] {
  const bare = text.replaceAll(
    /<\/?(?:testsuites?|testcase|failure|system-out)(?:\s[^<>]*)?>|<\?xml[^<>]*\?>/g,
    '',
  );
  const isClean = !/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/.test(bare) && !harmful.test(text);
  return isClean ? [] : ['markup, or a control character'];
}

const githubProblems = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .filter((line) => !/^::(?:error|warning|notice) [^\n]*::/.test(line) || harmful.test(line));

function jsonProblems(text: string): string[] {
  try {
    JSON.parse(text);
  } catch {
    return ['no JSON'];
  }
  return harmful.test(text) ? ['a control character'] : [];
}

const judges = {
  text: (text: string) => (harmful.test(text) ? ['a control character'] : []),
  markdown: markdownProblems,
  html: htmlProblems,
  junit: junitProblems,
  github: githubProblems,
  sarif: jsonProblems,
  json: jsonProblems,
} as const;

/** What in the reports of a comparison is more than text. */
export function reportProblems(result: DiffResult): string[] {
  return (Object.keys(judges) as (keyof typeof judges)[]).flatMap((format) =>
    judges[format](renderReport(result, format)).map((problem) => `report ${format}: ${problem}`),
  );
}

/** What of messages would do more on a screen than be read. */
export function messageProblems(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .map(formatDiagnostic)
    .filter((text) => harmful.test(text) || text.split('\n').length !== 2)
    .map((text) => `message ${JSON.stringify(text.slice(0, 120))}`);
}

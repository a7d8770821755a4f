import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { markdownCode, markdownMessage, markdownText } from '../../../src/diff/index.js';

const hostile = [
  '<img src=x onerror=alert(1)>',
  '<!-- a -->',
  '<https://evil.test>',
  '[a](javascript:alert(1))',
  '![a](https://evil.test/a.png)',
  '[a]: https://evil.test',
  'https://evil.test and www.evil.test',
  '@octocat',
  '@org/team',
  'a #123, GH-123 and org/repo#123',
  'a@evil.test',
  '`',
  '``',
  'a`b``c',
  '` @octocat `',
  '`` `<b>` ``',
  '``<b>``',
  '\\`<b>\\`',
  '\\',
  'a\\',
  'a | b',
  '\n\n# heading',
  '\n- item',
  '\r\n```\ncode',
  '- item',
  '+ item',
  '1. item',
  '2) item',
  '> quote',
  '# heading',
  '===',
  '---',
  '***a***',
  '~~a~~',
  '$`x`$ $a$',
  '&lt;b&gt; &#64;octocat',
  '    code',
  '\u202ea\u0007',
  '',
] as const;

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const leaves = (node: Node): Node[] =>
  (node.children ?? []).flatMap((one) => [one, ...leaves(one)]);

/** What GitHub makes of text that is no code, beside Markdown itself. */
const live = /@[\w-]|#\d|\bGH-\d|(?<=:)\/\/(?=\w)(?<!\\:\/\/)|[\p{Cc}\u202a-\u202e\u2066-\u2069]/iu;

function expectInert(markdown: string): void {
  const tree = fromMarkdown(`- 🔴 ${markdown} \`place\`\n`) as Node;
  const found = leaves(tree);
  expect(
    found
      .map(({ type }) => type)
      .filter((type) => !/^(list|listItem|paragraph|text|inlineCode)$/.test(type)),
  ).toEqual([]);
  expect(found.filter(({ type }) => type === 'list' || type === 'paragraph')).toHaveLength(2);
  for (const { type, value = '' } of found)
    if (type === 'text') expect(value.replaceAll('://', '')).not.toMatch(live);
  expect(markdown).not.toMatch(/(?<!\\)(?:https?:\/\/|www\.)/);
}

describe.each(hostile)('%j', (text) => {
  test('is text where text is meant', () => {
    expectInert(`a ${markdownText(text)}`);
    expectInert(markdownText(text));
  });

  test('is code where code is meant, and nothing else', () => {
    const code = markdownCode(text);
    const nodes = leaves(fromMarkdown(`a ${code} b`) as Node);
    const kinds = text === '' ? ['paragraph', 'text'] : ['paragraph', 'text', 'inlineCode', 'text'];
    expect(nodes.map(({ type }) => type)).toEqual(kinds);
  });

  test('is inert as a name in a message', () => {
    for (const message of [
      `The \`${text}\` of \`b\` is gone.`,
      `\`${text}\``,
      `\`a\`\`${text}\`: ${text}`,
    ]) {
      const shown = markdownMessage(message);
      const nodes = leaves(fromMarkdown(`- 🔴 ${shown} \`place\`\n`) as Node);
      const types = new Set(nodes.map(({ type }) => type));
      expect(
        [...types].filter((type) => !/^(list|listItem|paragraph|text|inlineCode)$/.test(type)),
      ).toEqual([]);
      for (const { type, value = '' } of nodes) {
        if (type === 'text') expect(value).not.toMatch(/@[\w-]|#\d|\bGH-\d/i);
      }
      expect(nodes.at(-1)).toMatchObject({ type: 'inlineCode', value: 'place' });
    }
  });
});

import { expect, test } from 'vitest';
import { diagnostic, withoutCredentials } from '../../../src/diagnostics/index.js';

test.each([
  ['https://example.test/api.yaml', 'https://example.test/api.yaml'],
  ['https://example.test/a?token=S3CRET', 'https://example.test/a?token=***'],
  ['https://example.test/a?v=1&key=S3CRET#/b', 'https://example.test/a?v=***&key=***#/b'],
  ['https://example.test/a?S3CRET', 'https://example.test/a?***'],
  ['https://example.test/a?token=S3=CR?ET', 'https://example.test/a?token=***'],
  ['https://example.test/a?x=&y', 'https://example.test/a?***&***'],
  ['https://me:S3CRET@example.test/', 'https://***@example.test/'],
  ['https://S3CRET@example.test/', 'https://***@example.test/'],
  ['https://me:S3@CRET@example.test/', 'https://***@example.test/'],
  ['HTTPS://me:S3CRET@example.test', 'HTTPS://***@example.test'],
  ['https:me:S3CRET@example.test/', 'https:***@example.test/'],
  ['https:\\\\me:S3CRET@example.test/', 'https:\\\\***@example.test/'],
  ["https://example.test/?a='S3CRET'", 'https://example.test/?a=***'],
  [
    'two: http://a.test/?k=S3CRET and http://b.test/',
    'two: http://a.test/?k=*** and http://b.test/',
  ],
  ['/calls?name=value and a@b', '/calls?name=value and a@b'],
])('%s is shown as %s', (text, shown) => {
  expect(withoutCredentials(text)).toBe(shown);
});

test('a diagnostic has none in its message, its help and its place', () => {
  const url = 'https://me:S3CRET@example.test/?token=S3CRET';
  const one = diagnostic('FG3001', { key: url, suggestion: url, known: [] }, { file: url });
  expect(JSON.stringify(one)).not.toContain('S3CRET');
});

import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { diff, fails, only, renderReport, summarise } from '../../../src/diff/index.js';
import type { DiffResult } from '../../../src/diff/index.js';
import { parseChangelog } from '../../../src/changelog/index.js';
import { apiOf } from './documents.js';

const HOSTILE = '</script><img src=x onerror=alert(1)>"]]>&\u001b[31m';

let result: DiffResult;

beforeAll(() => {
  const place = (side: string) => (pointer: string) => ({
    file: `${side}.yaml`,
    line: pointer.length,
    column: 3,
  });
  const object = (properties: object, required: readonly string[] = []) => ({
    type: 'object',
    properties,
    required,
  });
  result = diff(
    apiOf(
      object({
        taskId: { type: 'string' },
        phone: { type: 'string', description: 'Where to call.' },
        [HOSTILE]: {},
      }),
      {},
      '1.0.0',
    ),
    apiOf(
      object(
        {
          task: { type: 'string' },
          phoneNumber: { type: 'string', description: 'Where to call.' },
          limit: { type: 'integer' },
        },
        ['limit'],
      ),
      {},
      '1.1.0',
    ),
    {
      changelog: parseChangelog(
        '## 1.1.0\n\n- POST /things\n  - rename `taskId` to `task`\n  - remove `nothing at all`\n',
      ),
      locateBefore: place('before'),
      locateAfter: place('after'),
    },
  );
});

describe('the counts', () => {
  it('come from the verdicts', () => {
    const summary = summarise(result);
    expect(summary.changes).toBe(result.changes.length);
    expect(summary.levels.breaks + summary.levels['may-break'] + summary.levels.ok).toBe(
      summary.changes,
    );
    expect(summary.proposals).toBe(1);
    expect(result.audit.unmatchedEntries.map(({ text }) => text)).toEqual([
      'remove nothing at all',
    ]);
  });

  it('decide whether a run fails', () => {
    expect(
      ['source', 'runtime', 'clients', 'any'].map((axis) => fails(result, axis as 'any')),
    ).toEqual([true, true, true, true]);
    expect(fails(result, 'none')).toBe(false);
    const added = only(result, ['property-added-optional']);
    expect(fails(added, 'any')).toBe(false);
  });
});

describe('only', () => {
  it('takes kinds, groups, levels and axes', () => {
    expect(only(result, ['property-renamed']).changes.map(({ kind }) => kind)).toEqual([
      'property-renamed',
    ]);
    expect(only(result, ['properties']).changes).toHaveLength(result.changes.length);
    expect(only(result, ['breaks']).changes.every(({ level }) => level === 'breaks')).toBe(true);
    expect(only(result, ['documentation']).changes).toEqual([]);
  });

  it('refuses what it does not know, and says what is nearest', () => {
    expect(() => only(result, ['property-rename'])).toThrow(/property-renamed/);
  });
});

describe('text', () => {
  it('keeps to the width, and has colours only when asked', () => {
    const text = renderReport(result, 'text', { width: 60 });
    expect(
      text
        .split('\n')
        .filter((line) => line.length > 60 && line.trim().includes(' ') && !line.includes('img')),
    ).toEqual([]);
    expect(text).not.toContain('\u001b');
    const painted = renderReport(result, 'text', { width: 60, colors: true });
    expect(painted).not.toBe(text);
    expect(stripVTControlCharacters(painted)).toBe(text);
  });

  it('begins with the counts and puts the worst first', () => {
    const [title, counts] = renderReport(result, 'text').split('\n');
    expect(title).toBe('Test 1.0.0 → 1.1.0');
    expect(counts).toMatch(/^\d+ changes: \d+ break/);
    const levels = result.changes.map(({ level }) => ['breaks', 'may-break', 'ok'].indexOf(level));
    expect([...levels].sort()).toEqual(levels);
  });
});

describe('json', () => {
  it('has the published form', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../../specs/schemas/diff.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
      schema,
    );
    validate(JSON.parse(renderReport(result, 'json')));
    expect(validate.errors).toBeNull();
  });
});

describe('markup', () => {
  it('of HTML holds no markup of the document, and loads nothing', () => {
    const html = renderReport(result, 'html');
    expect(html).not.toContain('<img');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<(?:img|link|iframe|object|embed|script\s)/);
    expect(html.match(/<article/g)).toHaveLength(result.changes.length);
  });

  it('of JUnit is well-formed', () => {
    const xml = renderReport(result, 'junit');
    const open: string[] = [];
    for (const [, close, name, rest] of xml.matchAll(/<(\/?)([a-z-]+)((?:\s[^<>]*)?)>/g)) {
      if (close === '/') expect(open.pop()).toBe(name);
      else if (rest?.endsWith('/') !== true) open.push(name ?? '');
    }
    expect(open).toEqual([]);
    expect(xml.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/);
    expect(xml).toContain(`failures="${summarise(result).levels.breaks}"`);
  });

  it('of Markdown lets no HTML through', () => {
    expect(renderReport(result, 'markdown')).not.toMatch(/(?<!`[^`\n]*)(?<!\\)<img/);
  });
});

describe('for CI', () => {
  it('GitHub gets one annotation a line', () => {
    const lines = renderReport(result, 'github').trimEnd().split('\n');
    expect(lines).toHaveLength(result.changes.filter(({ level }) => level !== 'ok').length + 1);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) [^\n]+::/);
    expect(lines[0]).toContain('file=after.yaml,line=');
  });

  it('SARIF names a rule and a place for every change', () => {
    const { runs } = JSON.parse(renderReport(result, 'sarif')) as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; ruleIndex: number; locations: object[] }[];
      }[];
    };
    const [run] = runs;
    expect(run?.results).toHaveLength(result.changes.length);
    for (const { ruleId, ruleIndex, locations } of run?.results ?? []) {
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(locations).toHaveLength(1);
    }
  });
});

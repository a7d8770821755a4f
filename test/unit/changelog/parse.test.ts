import { describe, expect, it } from 'vitest';
import { parseChangelog } from '../../../src/changelog/index.js';

const one = (bullet: string) => parseChangelog(`## 1.0.0\n\n- ${bullet}\n`)[0];

describe('the grammar of a single line', () => {
  it.each([
    [
      'rename `source.taskId` to `source.task` to maintain consistency',
      'source.taskId',
      'source.task',
    ],
    ['rename source.taskId to source.task to maintain consistency', 'source.taskId', 'source.task'],
    ['Renamed the field `a` to `b`', 'a', 'b'],
    ['**Renamed** query parameter `unscheduled` to `scheduled`.', 'unscheduled', 'scheduled'],
    ['`a.b` → `a.c`', 'a.b', 'a.c'],
    ['a -> b', 'a', 'b'],
    ['`calendarId` was renamed to `campaignId`', 'calendarId', 'campaignId'],
    [
      '`items[].calendarId` is now called `items[].campaignId`',
      'items[].calendarId',
      'items[].campaignId',
    ],
    ['renamed GET /calendars to GET /campaigns', 'GET /calendars', 'GET /campaigns'],
  ])('reads a rename: %s', (line, from, to) => {
    expect(one(line)).toMatchObject({ action: 'rename', from, to });
  });

  it.each([
    ['add timestampClosed', 'add', ['timestampClosed']],
    ['added optional `x`', 'add', ['x']],
    ['`x` is now nullable', 'nullable', ['x']],
    ['set timestampEnd nullable for unanswered calls', 'nullable', ['timestampEnd']],
    ['`x` is no longer nullable', 'not-nullable', ['x']],
    ['`limit` is now required', 'required', ['limit']],
    ['`limit` is now optional', 'optional', ['limit']],
    ['remove tenants', 'remove', ['tenants']],
    ['deprecate `phone2`', 'deprecate', ['phone2']],
    ['unify source and contact fields', 'unify', ['source', 'contact']],
    ['move `campaign` to `source.campaign`', 'move', ['campaign', 'source.campaign']],
    ['fix a typo in the description of `x`', 'documentation', ['x']],
    ['something else entirely', 'note', ['something', 'else', 'entirely']],
  ])('reads %s', (line, action, subjects) => {
    expect(one(line)).toMatchObject({ action, subjects });
  });

  it('does not take prose with "to" for a rename', () => {
    expect(one('add a flag to calls')?.action).toBe('add');
    expect(one('names are easier to read')?.action).not.toBe('rename');
  });
});

describe('the frame around the lines', () => {
  it('takes a paragraph over several lines, its marks and its tags for one text', () => {
    expect(
      one(
        'add **`x`**\n  to <b>all</b>  \n  [calls](https://example.org/) &amp; \\* ![image](x.png)',
      ),
    ).toMatchObject({ text: 'add x to <b>all</b> calls & *', action: 'add', subjects: ['x'] });
  });

  it('reads nested bullets under an operation', () => {
    const entries = parseChangelog(
      '# Changelog\n\n## 1.16.0\n\n- `POST /calls`\n  - rename `source.taskId` to `source.task`\n  - add tags\n- GET /campaigns: add `tasksSource` field\n',
    );
    expect(entries).toMatchObject([
      {
        version: '1.16.0',
        line: 6,
        action: 'rename',
        operations: [{ method: 'post', path: '/calls' }],
      },
      {
        version: '1.16.0',
        line: 7,
        action: 'add',
        operations: [{ method: 'post', path: '/calls' }],
      },
      {
        line: 8,
        action: 'add',
        subjects: ['tasksSource'],
        operations: [{ method: 'get', path: '/campaigns' }],
      },
    ]);
  });

  it('reads Keep a Changelog', () => {
    const entries = parseChangelog(
      '# Changelog\n## [Unreleased]\n### Added\n- `x` on /things\n## [1.1.0] - 2019-02-15\n### Removed\n- `y`\n### Changed\n- `z` of `GET /things/{id}`\n',
    );
    expect(entries.map(({ version, action }) => [version, action])).toEqual([
      ['Unreleased', 'add'],
      ['1.1.0', 'remove'],
      ['1.1.0', 'change'],
    ]);
    expect(entries[0]?.operations).toEqual([{ path: '/things' }]);
    expect(entries[2]?.operations).toEqual([{ method: 'get', path: '/things/{id}' }]);
  });

  it('reads a documentation section as documentation', () => {
    expect(
      parseChangelog('## 1.5.0\n- Documentation\n  - sort fields alphabetically\n'),
    ).toMatchObject([{ action: 'documentation', text: 'sort fields alphabetically' }]);
  });

  it('ends with the next chapter, so that info.description can be read', () => {
    expect(parseChangelog('## 1.0.0\n- add `x`\n## Data formats\n- add nothing\n')).toHaveLength(1);
    expect(parseChangelog('A description.\n\n- add `x`\n')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';

import { valueAt } from '../../../src/model/index.js';
import { description, failureBrief, load } from './support.js';

const api = description(
  'tags: [{name: a}, {name: b}, {name: c}]\ncomponents:\n  schemas:\n    A: {type: object, properties: {x: {type: string}}}',
);

function overlay(actions: string): string {
  return `overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions:\n${actions}`;
}

function withOverlay(text: string, extra: Readonly<Record<string, string>> = {}) {
  return load(
    { 'api.yaml': api, 'o.yaml': text, ...extra },
    { overlays: ['o.yaml', ...Object.keys(extra)] },
  );
}

describe('overlays', () => {
  test('update objects, append to lists and remove, in order', async () => {
    const { document, title } = await withOverlay(
      overlay(
        `  - target: $.info
    update: {title: Other}
  - target: $.tags
    update: {name: d}
  - target: $.tags[?@.name == 'a' || @.name == 'c']
    remove: true
  - target: $..schemas.A
    update: {properties: {x: {type: integer}, y: {type: string}}, required: [y]}`,
      ),
    );
    expect(title).toBe('Other');
    expect(document['tags']).toEqual([{ name: 'b' }, { name: 'd' }]);
    expect(valueAt(document, '/components/schemas/A')).toEqual({
      type: 'object',
      properties: { x: { type: 'integer' }, y: { type: 'string' } },
      required: ['y'],
    });
  });

  test('build on each other', async () => {
    const first = overlay('  - {target: $.info, update: {x-a: {b: 1}}}');
    const second = overlay(`  - {target: "$.info['x-a']", update: {c: 2}}`);
    const { document } = await withOverlay(first, { 'p.yaml': second });
    expect(valueAt(document, '/info/x-a')).toEqual({ b: 1, c: 2 });
  });

  test('places stay right where things moved, and lead into the overlay for what it brought', async () => {
    const { locate } = await withOverlay(
      overlay(
        `  - {target: '$.tags[0]', remove: true}
  - target: $.components.schemas
    update:
      B:
        type: object`,
      ),
    );
    expect(locate('/tags/0/name')).toEqual({ file: 'api.yaml', line: 6, column: 20 });
    expect(locate('/components/schemas/A/type')).toMatchObject({ file: 'api.yaml', line: 9 });
    expect(locate('/components/schemas/B/type')).toEqual({ file: 'o.yaml', line: 8, column: 9 });
  });

  test('do not spread through YAML aliases', async () => {
    const text = description('x-a: &a {b: 1}\nx-c: *a');
    const { document } = await load(
      { 'api.yaml': text, 'o.yaml': overlay(`  - {target: "$['x-a']", update: {b: 2}}`) },
      { overlays: ['o.yaml'] },
    );
    expect(document['x-c']).toEqual({ b: 1 });
  });

  test.each([
    ['nothing matches', overlay('  - target: $.none\n    remove: true'), 'FG1032 o.yaml:4:5'],
    [
      'a prototype name',
      overlay('  - target: $.constructor\n    remove: true'),
      'FG1032 o.yaml:4:5',
    ],
    ['no JSONPath', overlay('  - target: info\n    remove: true'), 'FG1033 o.yaml:4:5'],
    ['a text as target', overlay('  - target: $.info.title\n    update: x'), 'FG1034 o.yaml:4:5'],
    ['the whole document', overlay('  - target: $\n    remove: true'), 'FG1034 o.yaml:4:5'],
    ['no actions', 'overlay: 1.0.0', 'FG1030 o.yaml:1:1'],
    ['actions that are no list', 'overlay: 1.0.0\nactions: {}', 'FG1030 o.yaml:2:1'],
    ['no target', overlay('  - remove: true'), 'FG1030 o.yaml:4:5'],
    ['nothing to do', overlay('  - target: $.info'), 'FG1030 o.yaml:4:5'],
    ['another version', 'overlay: 2.0.0\nactions: []', 'FG1031 o.yaml:1:1'],
    ['an OpenAPI document', api, 'FG1030 o.yaml:1:1'],
    ['broken YAML', 'a: [', 'FG1010 o.yaml:1:5'],
    ['a list', '[]', 'FG1030 o.yaml:1:1'],
  ])('%s has its code and place', async (_, text, expected) => {
    expect((await failureBrief(withOverlay(text)))[0]).toBe(expected);
  });

  test('a file that is missing is named', async () => {
    const missing = load({ 'api.yaml': api }, { overlays: ['none.yaml'] });
    expect(await failureBrief(missing)).toEqual(['FG1001']);
  });
});

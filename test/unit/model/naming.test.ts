import { describe, expect, it } from 'vitest';
import { assignNames } from '../../../src/model/naming/assign.js';
import { camelCase, kebabCase, pascalCase } from '../../../src/model/naming/words.js';

describe('words', () => {
  it.each([
    ['create_call record', 'CreateCallRecord', 'createCallRecord', 'create-call-record'],
    ['getHTTPStatus', 'GetHttpStatus', 'getHttpStatus', 'get-http-status'],
    ['repos/list-for-org', 'ReposListForOrg', 'reposListForOrg', 'repos-list-for-org'],
    ['3d model', '_3dModel', '_3dModel', '3d-model'],
    ['日本語 test', '日本語Test', '日本語Test', '日本語-test'],
    ['__proto__', 'Proto', 'proto', 'proto'],
    ['"];alert(1)//', 'Alert1', 'alert1', 'alert-1'],
    ['../../etc', 'Etc', 'etc', 'etc'],
    ['!!!', '', '', ''],
  ])('%s', (text, pascal, camel, kebab) => {
    expect([pascalCase(text), camelCase(text), kebabCase(text)]).toEqual([pascal, camel, kebab]);
  });
});

describe('assignNames', () => {
  const rules = { suffix: 'Model' };
  const names = (keys: readonly string[]) =>
    assignNames(
      keys.map((key) => ({ key, wanted: pascalCase(key) })),
      rules,
    );

  it('gives a name that nobody else wants as it is', () => {
    expect(names(['person', 'call']).get('person')).toBe('Person');
  });

  it('lets the key that is the very name keep it, and hashes the others', () => {
    const result = names(['foo-bar', 'FooBar', 'foo_bar']);
    expect(result.get('FooBar')).toBe('FooBar');
    expect(result.get('foo-bar')).toMatch(/^FooBar_[0-9a-f]{4}$/);
    expect(new Set(result.values()).size).toBe(3);
  });

  it('does not change names when unrelated things are added or the order changes', () => {
    const before = names(['foo-bar', 'foo_bar', 'person']);
    const after = names(['zebra', 'person', 'foo_bar', 'apple', 'foo-bar']);
    for (const [key, name] of before) expect(after.get(key)).toBe(name);
  });

  it('compares by the fold', () => {
    const result = assignNames(
      [
        { key: 'A', wanted: 'pets' },
        { key: 'B', wanted: 'Pets' },
      ],
      { suffix: '-x', fold: (name) => name.toLowerCase() },
    );
    expect(new Set([...result.values()].map((name) => name.toLowerCase())).size).toBe(2);
  });

  it('keeps reserved names free', () => {
    const result = assignNames([{ key: 'promise', wanted: 'Promise' }], {
      suffix: 'Model',
      reserved: (name) => name === 'Promise',
    });
    expect(result.get('promise')).toBe('PromiseModel');
  });
});

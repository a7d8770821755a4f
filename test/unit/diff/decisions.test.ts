import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { readDecisions, writeDecisions } from '../../../src/diff/index.js';

describe('the decisions file', () => {
  const decisions = [
    { id: 'property-renamed /a /b', accept: true },
    { id: 'odd "name": # [x]', accept: false },
  ];

  it('is read as it was written, and the later of two answers counts', () => {
    const text = writeDecisions([{ id: 'property-renamed /a /b', accept: false }, ...decisions]);
    expect(readDecisions(parse(text), 'd.yaml')).toEqual([decisions[1], decisions[0]]);
    expect(readDecisions(parse(writeDecisions([])), 'd.yaml')).toEqual([]);
  });

  it.each([
    [{}],
    [{ decisions: {} }],
    [{ decisions: [{ id: 1, accept: true }] }],
    [{ decisions: [{ id: 'a' }] }],
    ['text'],
  ])('is refused when it is of another form: %j', (content) => {
    expect(() => readDecisions(content, 'd.yaml')).toThrow(/FG7001/);
  });
});

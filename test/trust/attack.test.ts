import { describe, expect, test } from 'vitest';
import { findAttacks } from './attacks/find-attacks.js';

const attacks = await findAttacks();

describe('a sample of every attack', () => {
  test.each([...attacks])('%s', async (_name, attack) => {
    const { tried, failures } = await attack.run('sample');
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });
});

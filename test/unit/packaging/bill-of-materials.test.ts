import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../../packaging/bill-of-materials.js';
import type { Lockfile } from '../../../packaging/lockfile.js';
import { thirdPartyNotice } from '../../../packaging/third-party.js';

const repository = resolve(import.meta.dirname, '../../..');
const lockfile = JSON.parse(
  readFileSync(resolve(repository, 'package-lock.json'), 'utf8'),
) as Lockfile;

interface Listed {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, Listed>>;
}

/** Each package below one in what npm lists, and each line from a package to one that it needs. */
function listed(owner: string, { dependencies = {} }: Listed, found: Set<string>): Set<string> {
  for (const [name, one] of Object.entries(dependencies)) {
    // npm lists optional peers that are not there as well.
    if (one.version === undefined) continue;
    const reference = `${name}@${one.version}`;
    found.add(`${owner} > ${reference}`);
    listed(reference, one, found);
  }
  return found;
}

describe('the bill of materials', () => {
  const bill = billOfMaterials(lockfile);

  it('has the packages that npm lists, and what each of them needs', async () => {
    const { stdout } = await promisify(execFile)(
      'npm',
      ['ls', '--omit=dev', '--all', '--json', '--package-lock-only'],
      { cwd: repository, shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024 },
    );
    const lines = listed('ftero-gen@0.1.0', JSON.parse(stdout) as Listed, new Set());
    const ours = bill.dependencies.flatMap(({ ref, dependsOn }) =>
      dependsOn.map((one) => `${ref} > ${one}`),
    );
    expect(ours.sort()).toEqual([...lines].sort());
    const needed = new Set([...lines].map((line) => line.split(' > ')[1]));
    expect(bill.components.map((one) => one['bom-ref']).sort()).toEqual([...needed].sort());
  });

  it('says licence, hash and address of each', () => {
    const one = bill.components.find(({ name }) => name === '@apidevtools/swagger-parser');
    expect(one).toMatchObject({
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
      purl: expect.stringMatching(/^pkg:npm\/%40apidevtools\/swagger-parser@\d/),
    });
  });

  it('refuses a package of which nobody knows the licence', () => {
    const packages = {
      ...lockfile.packages,
      'node_modules/x': { version: '1.0.0', integrity: 'sha512-' },
    };
    expect(() => billOfMaterials({ ...lockfile, packages })).toThrow('node_modules/x');
  });

  it('is a list for people too', () => {
    const notice = thirdPartyNotice(lockfile);
    for (const { name, version } of bill.components)
      expect(notice).toContain(`| ${name} | ${version} |`);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { diff, diffAlong, isDocumentation, kinds } from '../../../src/diff/index.js';
import type { Change, DiffResult } from '../../../src/diff/index.js';
import type { ApiModel } from '../../../src/model/index.js';
import { changelog, expectedBetween, loadAll, VERSIONS } from './ftero.js';
import type { Version } from './ftero.js';

let models: Map<Version, ApiModel>;

beforeAll(async () => {
  models = await loadAll();
});

const model = (version: Version): ApiModel => models.get(version) as ApiModel;

/** A change in the words of the version table. */
function inWords({ kind, subject, before, after, reaches }: Change): string {
  const owner = (side: 'before' | 'after') => subject.schema?.[side]?.name ?? '';
  const place = (side: 'before' | 'after') =>
    /schemas\/(\w+)\/properties\/(\w+)/
      .exec((side === 'before' ? before : after)?.pointer ?? '')
      ?.slice(1)
      .join('.');
  const name = `${owner('after')}.${subject.property?.after ?? ''}`;
  const parameter = (side: 'before' | 'after') =>
    `${subject.operation?.after?.key ?? ''} query.${subject.parameter?.[side]?.name ?? ''}`;
  switch (kind) {
    case 'property-added-required':
      return `+ ${name}`;
    case 'property-removed-required':
      return `- ${owner('before')}.${subject.property?.before ?? ''}`;
    case 'property-renamed':
      return `${owner('before')}.${subject.property?.before ?? ''} → ${name}`;
    case 'property-became-required':
      return `${name}? → ${name}!`;
    case 'property-became-optional':
      return `${name}! → ${name}?`;
    case 'became-nullable':
      return `${place('after') ?? ''} → ${place('after') ?? ''} or null`;
    case 'became-non-nullable':
      return `${place('before') ?? ''} or null → ${place('before') ?? ''}`;
    case 'enum-value-renamed':
      return `${owner('before')}.type ${String(before?.value)} → ${owner('after')}.type ${String(after?.value)}`.replaceAll(
        /(?<= |^)\.type/g,
        'CampaignCallSource.type',
      );
    case 'operation-removed':
      return `- ${subject.operation?.before?.key ?? ''}`;
    case 'operation-added':
      return `+ ${subject.operation?.after?.key ?? ''}`;
    case 'response-added':
      return `+ ${reaches[0]?.operation ?? ''} ${subject.status ?? ''}`;
    case 'response-removed':
      return `- ${reaches[0]?.operation ?? ''} ${subject.status ?? ''}`;
    case 'parameter-renamed':
      return `${parameter('before')} → ${parameter('after')}`;
    case 'parameter-added-optional':
      return `+ ${parameter('after')}`;
    case 'parameter-removed-optional':
      return `- ${parameter('before')}`;
    default:
      return `${kind} ${before?.pointer ?? ''} ${after?.pointer ?? ''}`;
  }
}

/** What the table is about: not documentation, nor names of types that come and go with properties. */
const visible = ({ changes }: DiffResult): string[] =>
  changes
    .filter(({ kind }) => !isDocumentation(kind) && kinds[kind].group !== 'names')
    .map(inWords)
    .sort();

const steps = VERSIONS.slice(1).map((to, i) => [VERSIONS[i], to] as [Version, Version]);
const jumps = VERSIONS.flatMap((from, i) => VERSIONS.slice(i + 1).map((to) => [from, to] as const));

describe('the diff of Ftero is what the version table says', () => {
  it.each(steps)('from %s to %s', (from, to) => {
    const result = diff(model(from), model(to), { changelog });
    expect(visible(result)).toEqual(expectedBetween(from, to));
    expect(result.changes.every(({ certainty }) => certainty === 'certain')).toBe(true);
    expect(result.audit.unmatchedEntries).toEqual([]);
  });

  it('over every distance, with the changelog alone', () => {
    expect(jumps).toHaveLength(153);
    for (const [from, to] of jumps) {
      const found = visible(diff(model(from), model(to), { changelog }));
      expect(found, `${from} to ${to}`).toEqual(expectedBetween(from, to));
    }
  });

  it('along the versions in between, from the oldest and from where names begin', () => {
    const starts: readonly Version[] = ['1.4.0', '1.5.0', '1.12.0'];
    for (const [from, to] of jumps.filter(([from]) => starts.includes(from))) {
      const between = VERSIONS.slice(VERSIONS.indexOf(from), VERSIONS.indexOf(to) + 1).map(model);
      const found = visible(diffAlong(between, { changelog }));
      expect(found, `${from} to ${to}`).toEqual(expectedBetween(from, to));
    }
  });

  it('backwards', () => {
    for (const [from, to] of jumps) {
      const found = visible(diff(model(to), model(from), { changelog }));
      expect(found, `${to} to ${from}`).toEqual(expectedBetween(to, from));
    }
  });

  it('says nothing about a version and itself', () => {
    for (const version of VERSIONS) {
      const result = diff(model(version), model(version), { changelog });
      expect([result.changes, result.proposals]).toEqual([[], []]);
    }
  });
});

describe('without a changelog', () => {
  it('nothing is a certain rename of a property or parameter, and the renames are proposed', () => {
    const result = diff(model('1.15.0'), model('1.16.0'));
    expect(result.changes.filter(({ kind }) => kind === 'property-renamed')).toEqual([]);
    expect(
      result.proposals.map(({ change }) => [
        change.kind,
        change.subject.property,
        change.certainty,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['property-renamed', { before: 'taskId', after: 'task' }, 'proposed'],
        ['property-renamed', { before: 'campaignId', after: 'campaign' }, 'proposed'],
      ]),
    );
  });

  it('a decision makes a proposal certain, or takes it away', () => {
    const [from, to] = [model('1.15.0'), model('1.16.0')];
    const ids = diff(from, to).proposals.map(({ change }) => change.id);
    const accepted = diff(from, to, { decisions: ids.map((id) => ({ id, accept: true })) });
    expect(visible(accepted)).toEqual(expectedBetween('1.15.0', '1.16.0'));
    expect(accepted.proposals).toEqual([]);
    const refused = diff(from, to, { decisions: ids.map((id) => ({ id, accept: false })) });
    expect(refused.proposals).toEqual([]);
    expect(refused.changes.some(({ kind }) => kind === 'property-renamed')).toBe(false);
  });

  it('warns that the sense of unscheduled turned round', () => {
    const [rename] = diff(model('1.17.0'), model('1.18.0'), { changelog }).changes;
    expect(rename).toMatchObject({
      kind: 'parameter-renamed',
      subject: { opposite: true },
      verdicts: { runtime: { level: 'breaks' } },
    });
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { components, type LockedPackage, type Lockfile } from '../../../packaging/lockfile.js';

const lockfile = JSON.parse(
  readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'),
) as Lockfile;

const folders = Object.keys(lockfile.packages).filter((folder) => folder !== '');
const nameOf = (folder: string) => folder.slice(folder.lastIndexOf('node_modules/') + 13);

const namesOf = (isMeant: (one: LockedPackage) => unknown) =>
  folders.filter((folder) => isMeant(lockfile.packages[folder] ?? {})).map(nameOf);

/** Packages whose business it is to tell others who uses what, and the words of their names. */
const reporting =
  /\b(?:amplitude|analytics|applicationinsights|bugsnag|countly|datadog|dd-trace|matomo|mixpanel|newrelic|opentelemetry|plausible|posthog|raygun|rollbar|scarf|segment|sentry|snowplow|statsd|telemetry|update-notifier)\b/;

/** Licences that ask of users for no more than that they keep a notice. */
const permissive = new Set(
  '0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 ISC MIT PSF-2.0 Python-2.0'.split(' '),
);

/** All that may come to a user. More than this needs a reason. */
const mostComponents = 45;

describe('the packages that are installed', () => {
  it('run nothing when they are, except what is named here', () => {
    expect(namesOf(({ hasInstallScript }) => hasInstallScript)).toEqual(['esbuild']);
  });

  it('tell nobody that they are used', () => {
    expect(folders.length).toBeGreaterThan(300);
    expect(folders.map(nameOf).filter((name) => reporting.test(name))).toEqual([]);
  });

  it('are none that their authors have given up', () => {
    expect(namesOf(({ deprecated }) => deprecated)).toEqual([]);
  });
});

describe('the words of telemetry', () => {
  it.each(['@scarf/scarf', '@sentry/node', 'posthog-node', '@opentelemetry/api', 'analytics-node'])(
    'know %s',
    (name) => {
      expect(reporting.test(name)).toBe(true);
    },
  );
});

describe('the packages that come to users', () => {
  const found = [...components(lockfile).values()];

  it('are few', () => {
    expect(found.length).toBeLessThanOrEqual(mostComponents);
    expect(found.length).toBeGreaterThan(20);
  });

  it('are under licences that ask for a notice at most', () => {
    expect(found.filter(({ license }) => !permissive.has(license))).toEqual([]);
  });
});

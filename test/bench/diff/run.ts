import { github } from '../github.js';
import { costOf } from '../measure/command.js';
import { alternate } from '../measure/rounds.js';
import { sampleOf } from '../measure/statistics.js';
import { tool } from '../prepare/generate-server.js';
import { stripeVersions } from './stripe.js';
import { shown, type BenchmarkReport, type Figure } from '../report.js';
import { versionOf, workFolder } from '../work-folder.js';

interface Comparison {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly target?: { readonly seconds: number; readonly megabytes: number };
}

const target = { seconds: 4, megabytes: 1000 };

const always: readonly Comparison[] = [
  { name: 'Ftero 1.18.0 to 1.19.0', before: 'ftero@1.18.0', after: 'ftero@1.19.0' },
  {
    name: 'GitHub Enterprise Server 3.18 to 3.19',
    before: github.older,
    after: github.newer,
    target,
  },
];

/** Comparing two versions, from the command line. */
export async function runDiff({ rounds = 5 } = {}): Promise<BenchmarkReport> {
  const stripe = await stripeVersions();
  const comparisons =
    stripe === undefined
      ? always
      : [...always, { name: 'Stripe, every tenth schema changed', ...stripe, target }];
  const found = await alternate(comparisons, { rounds, spare: 1 }, ({ before, after }) => {
    const command = [process.execPath, tool, 'diff', before, after, '--format', 'json'];
    // What it finds decides its exit status.
    return costOf(command, { cwd: workFolder, succeeds: false });
  });
  const measured = [...found].map(([comparison, costs]) => ({
    ...comparison,
    seconds: sampleOf(costs.map(({ seconds }) => seconds)),
    megabytes: sampleOf(costs.map(({ megabytes }) => megabytes)),
  }));
  return {
    name: 'diff',
    tables: [
      {
        title: 'Comparing versions',
        columns: ['what', 'seconds', 'MB'],
        rows: measured.map(({ name, seconds, megabytes }) => [
          name,
          shown(seconds, 2),
          shown(megabytes, 0),
        ]),
      },
    ],
    figures: measured.flatMap(({ name, seconds, megabytes, target }): Figure[] => {
      if (target === undefined) return [];
      return [
        {
          name,
          value: seconds.median,
          unit: 's',
          spread: [seconds.low, seconds.high],
          target: { most: target.seconds },
        },
        {
          name: `${name}, memory`,
          value: megabytes.median,
          unit: 'MB',
          target: { most: target.megabytes },
        },
      ];
    }),
    versions: { '@octokit/openapi': await versionOf('@octokit/openapi') },
  };
}

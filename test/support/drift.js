// Says which committed generated code is not what the generator writes today, and fails if any is.
// With --write it is generated anew instead.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const tool = fileURLToPath(new URL('bin/ftero-gen.js', root));

/** Projects with committed generated code, and what each run of the generator is given. */
const generated = [
  ...['fastify', 'express', 'koa'].map((framework) => ({
    project: 'examples/crm/',
    options: ['--framework', framework, '--out', `src/generated/${framework}`],
  })),
];

const mode = process.argv.includes('--write') ? [] : ['--check'];
for (const { project, options } of generated) {
  console.log(`${project}: ftero-gen ${options.join(' ')}`);
  const { status } = spawnSync(process.execPath, [tool, ...options, ...mode], {
    cwd: fileURLToPath(new URL(project, root)),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exitCode = 1;
}

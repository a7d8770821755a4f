import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from '../upgrade/support.js';
import { cli } from './support.js';

const evil = '\u001b[2J\u009b1m\u202e\u2066\u200b\u0007evil';
const harmful = /[^\n\P{Cc}]|[\p{Cf}\p{Cs}\u2028\u2029]/u;

/** A document in which every text that is ever shown would rewrite the screen. */
const document = (version: string, field: string) => ({
  openapi: '3.1.0',
  info: { title: `T${evil}`, version: `${version}-${evil}` },
  tags: [{ name: `tag${evil}` }],
  paths: {
    [`/a${evil}`]: {
      get: {
        operationId: `op${evil}`,
        tags: [`tag${evil}`],
        summary: `sum${evil}`,
        parameters: [{ in: 'query', name: `q${evil}`, schema: { type: `t${evil}` } }],
        responses: {
          200: {
            description: '',
            content: {
              'application/json': {
                schema: { type: 'object', properties: { [field + evil]: { pattern: `(${evil}` } } },
              },
            },
          },
        },
      },
    },
  },
});

test('no command shows a name as it is', async () => {
  const { folder: cwd } = createFolder({});
  const write = (name: string, content: object) => {
    writeFileSync(join(cwd, name), JSON.stringify(content));
    return name;
  };
  const one = write(`one${evil}\n.json`, document('1.0.0', 'a'));
  const two = write(`two${evil}\r.json`, document('1.1.0', 'b'));
  const broken = write(`broken${evil}.json`, { openapi: evil });
  const out = `out${evil}`;
  const flags = ['-f', 'koa', '--out', out, '--handlers', `handlers${evil}`];
  const ran = [
    await cli(cwd, ['generate', '-s', one, ...flags]),
    await cli(cwd, ['generate', '-s', one, ...flags, '--dry-run', '--json']),
    await cli(cwd, ['generate', '-s', two, ...flags, '--check']),
    await cli(cwd, ['generate', '-s', two, ...flags, '--dry-run']),
    await cli(cwd, ['generate', '-s', broken, ...flags]),
    await cli(cwd, ['generate', '-s', evil, ...flags, '--strict', '--json']),
    await cli(cwd, ['generate', '-c', evil]),
    await cli(cwd, ['diff', one, two]),
    await cli(cwd, ['diff', one, two, '--interactive']),
    await cli(cwd, ['diff', one, two, '--changelog', evil]),
    await cli(cwd, ['diff', one, two, '--only', evil]),
    await cli(cwd, ['diff', one, two, '--format', evil]),
    await cli(cwd, ['upgrade', '--to', two, '--out', out, '--handlers', `handlers${evil}`]),
    await cli(cwd, ['specs', 'show', one]),
    await cli(cwd, ['specs', 'show', one, '--json']),
    await cli(cwd, ['init', `project${evil}`, '-f', 'koa', '-s', one]),
    await cli(cwd, [evil]),
    await cli(cwd, ['generate', `--${evil}`]),
  ];
  for (const format of ['markdown', 'json', 'html', 'github', 'junit', 'sarif']) {
    ran.push(await cli(cwd, ['diff', one, two, '--format', format]));
  }
  appendFileSync(join(cwd, 'ftero-gen-upgrade.md'), `- [ ] ${evil}\n`);
  ran.push(await cli(cwd, ['upgrade', '--check']));
  for (const { out: said, err } of ran) {
    expect((said + err).split('\n').filter((line) => harmful.test(line))).toEqual([]);
    expect(said + err).not.toContain('FG3020');
  }
  expect(ran.map(({ out: said, err }) => (said + err).includes('evil'))).not.toContain(false);
});

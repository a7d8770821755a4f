import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fixtureApi } from '../fixture/api.js';
import { startOne } from '../fixture/servers.js';
import type { Framework } from '../assemble.js';

/*
 * The fixture on one framework in a process of its own: tells its port, and the memory that it takes
 * when it is asked.
 */

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const { port } = await startOne(process.argv[2] as Framework, { api: fixtureApi });

process.on('message', () => {
  collectGarbage();
  collectGarbage();
  const { heapUsed } = process.memoryUsage();
  process.send?.({ heapUsed, peak: process.resourceUsage().maxRSS * 1024 });
});
process.on('disconnect', () => process.exit());
process.send?.({ port });

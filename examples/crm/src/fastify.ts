import Fastify from 'fastify';
import { openDatabase } from './database/connection.js';
import { apiPlugin } from './generated/fastify/server.js';
import { handlers } from './handlers/index.js';
import { address } from './server/address.js';
import { formatError } from './server/errors.js';
import { checkHealth } from './server/health.js';
import { runUntilSignal } from './server/shutdown.js';

await openDatabase();

const app = Fastify({ logger: true });

app.get('/health', async (_request, reply) => {
  const { status, body } = await checkHealth();
  return reply.code(status).send(body);
});
await app.register(apiPlugin, { handlers, formatError });

await app.listen(address);
runUntilSignal(app.server, () => app.close());

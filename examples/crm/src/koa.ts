import { once } from 'node:events';
import { createServer } from 'node:http';
import Koa from 'koa';
import { openDatabase } from './database/connection.js';
import { apiMiddleware } from './generated/koa/server.js';
import { handlers } from './handlers/index.js';
import { address } from './server/address.js';
import { formatError } from './server/errors.js';
import { checkHealth } from './server/health.js';
import { closeServer, runUntilSignal } from './server/shutdown.js';

await openDatabase();

const app = new Koa();

app.use(async (context, next) => {
  if (context.method !== 'GET' || context.path !== '/health') return next();
  const { status, body } = await checkHealth();
  context.status = status;
  context.body = body;
});
app.use(apiMiddleware({ handlers, formatError }));

const server = createServer(app.callback()).listen(address);
await once(server, 'listening');
runUntilSignal(server, () => closeServer(server));

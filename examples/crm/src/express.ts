import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import { openDatabase } from './database/connection.js';
import { apiMiddleware } from './generated/express/server.js';
import { handlers } from './handlers/index.js';
import { address } from './server/address.js';
import { formatError } from './server/errors.js';
import { checkHealth } from './server/health.js';
import { closeServer, runUntilSignal } from './server/shutdown.js';

await openDatabase();

const app = express();
app.disable('x-powered-by');

app.get('/health', async (_request, response) => {
  const { status, body } = await checkHealth();
  response.status(status).json(body);
});
app.use(apiMiddleware({ handlers, formatError }));

const server = createServer(app).listen(address);
await once(server, 'listening');
runUntilSignal(server, () => closeServer(server));

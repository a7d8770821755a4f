import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { listen } from './listen.js';

// As many routes as GitHub has, and nothing behind them.
const document = JSON.parse(
  readFileSync(new URL('../github-routes.json', import.meta.url), 'utf8'),
);
const app = Fastify();
for (const [method, url] of document) {
  app.route({ method, url, handler: (request, reply) => reply.code(501).send() });
}
await app.ready();
listen(app.server);

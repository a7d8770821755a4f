import Fastify from 'fastify';
import { routes } from '../routes.js';
import { company, tasks } from '../workload.js';
import { listen } from './listen.js';

const handlers = {
  '/companies/:companyId': () => company,
  '/campaigns/:campaignId/tasks': () => tasks,
  '/calls': (request, reply) => reply.code(204).send(),
};

const app = Fastify();
for (const [method, path] of routes) {
  app[method](path, handlers[path] ?? ((request, reply) => reply.code(501).send()));
}
await app.ready();
listen(app.server);

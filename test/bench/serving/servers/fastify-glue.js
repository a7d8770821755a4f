import Fastify from 'fastify';
import glue from 'fastify-openapi-glue';
import { company, tasks } from '../workload.js';
import { listen } from './listen.js';

// The description has fields of its own (x-…), which ajv refuses unless told otherwise.
const app = Fastify({ ajv: { customOptions: { strict: false } } });
await app.register(glue, {
  specification: new URL('../ftero-fastify/generated/openapi.json', import.meta.url).pathname,
  serviceHandlers: {
    getCompany: async () => company,
    getCampaignTasks: async () => tasks,
    createCall: async (request, reply) => reply.code(204).send(),
  },
});
await app.ready();
listen(app.server);

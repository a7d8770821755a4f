import Fastify from 'fastify';
import { apiPlugin } from '../github-fastify/generated/server.js';
import { handlers } from '../github-fastify/handlers/index.js';
import { listen } from './listen.js';

const app = Fastify();
await app.register(apiPlugin, { handlers });
await app.ready();
listen(app.server);

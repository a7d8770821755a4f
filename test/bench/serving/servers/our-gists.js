import Fastify from 'fastify';
import { apiPlugin } from '../gists-fastify/generated/server.js';
import { handlers } from '../gists-fastify/handlers/index.js';
import { listen } from './listen.js';

const app = Fastify();
await app.register(apiPlugin, { handlers });
await app.ready();
listen(app.server);

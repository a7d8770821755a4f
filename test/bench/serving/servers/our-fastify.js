import Fastify from 'fastify';
import { apiPlugin } from '../ftero-fastify/generated/server.js';
import { handlers } from '../ftero-fastify/handlers/index.js';
import { listen } from './listen.js';
import { withAnswers } from './our-handlers.js';

const app = Fastify();
await app.register(apiPlugin, { handlers: withAnswers(handlers) });
await app.ready();
listen(app.server);

import Koa from 'koa';
import { apiMiddleware } from '../ftero-koa/generated/server.js';
import { handlers } from '../ftero-koa/handlers/index.js';
import { listen } from './listen.js';
import { withAnswers } from './our-handlers.js';

const app = new Koa();
app.use(apiMiddleware({ handlers: withAnswers(handlers) }));
listen(app.callback());

import express from 'express';
import { apiMiddleware } from '../github-express/generated/server.js';
import { handlers } from '../github-express/handlers/index.js';
import { listen } from './listen.js';

const app = express();
// The stubs answer 501, which would be logged.
const log = { error: () => undefined, warn: () => undefined };
app.use(apiMiddleware({ handlers, log }));
listen(app);

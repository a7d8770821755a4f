import express from 'express';
import { apiMiddleware } from '../github-express/generated/server.js';
import { handlers } from '../github-express/handlers/index.js';
import { listen } from './listen.js';

const app = express();
app.use(apiMiddleware({ handlers }));
listen(app);

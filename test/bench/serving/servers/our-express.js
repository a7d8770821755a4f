import express from 'express';
import { apiMiddleware } from '../ftero-express/generated/server.js';
import { handlers } from '../ftero-express/handlers/index.js';
import { listen } from './listen.js';
import { withAnswers } from './our-handlers.js';

const app = express();
app.use(apiMiddleware({ handlers: withAnswers(handlers) }));
listen(app);

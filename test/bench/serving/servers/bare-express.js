import express from 'express';
import { routes } from '../routes.js';
import { company, tasks } from '../workload.js';
import { listen } from './listen.js';

const handlers = {
  '/companies/:companyId': (request, response) => response.json(company),
  '/campaigns/:campaignId/tasks': (request, response) => response.json(tasks),
  '/calls': (request, response) => response.status(204).end(),
};

const app = express();
app.use(express.json());
for (const [method, path] of routes) {
  app[method](path, handlers[path] ?? ((request, response) => response.sendStatus(501)));
}
listen(app);

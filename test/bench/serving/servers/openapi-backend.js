import { readFileSync } from 'node:fs';
import express from 'express';
import { OpenAPIBackend } from 'openapi-backend';
import { company, tasks } from '../workload.js';
import { listen } from './listen.js';

const api = new OpenAPIBackend({
  definition: JSON.parse(
    readFileSync(new URL('../ftero-express/generated/openapi.json', import.meta.url), 'utf8'),
  ),
  quick: true,
  handlers: {
    getCompany: (context, request, response) => response.json(company),
    getCampaignTasks: (context, request, response) => response.json(tasks),
    createCall: (context, request, response) => response.status(204).end(),
    validationFail: (context, request, response) =>
      response.status(400).json({ errors: context.validation.errors }),
    notFound: (context, request, response) => response.sendStatus(404),
  },
});
await api.init();

const app = express();
app.use(express.json());
app.use((request, response) => {
  const { method, path, query, body, headers } = request;
  return api.handleRequest({ method, path, query, body, headers }, request, response);
});
listen(app);

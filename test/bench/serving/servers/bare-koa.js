import { Router } from '@koa/router';
import Koa from 'koa';
import bodyParser from 'koa-bodyparser';
import { routes } from '../routes.js';
import { company, tasks } from '../workload.js';
import { listen } from './listen.js';

const handlers = {
  '/companies/:companyId': (ctx) => {
    ctx.body = company;
  },
  '/campaigns/:campaignId/tasks': (ctx) => {
    ctx.body = tasks;
  },
  '/calls': (ctx) => {
    ctx.status = 204;
  },
};

const router = new Router();
for (const [method, path] of routes) {
  router[method](
    path,
    handlers[path] ??
      ((ctx) => {
        ctx.status = 501;
      }),
  );
}
const app = new Koa();
app.use(bodyParser()).use(router.routes()).use(router.allowedMethods());
listen(app.callback());

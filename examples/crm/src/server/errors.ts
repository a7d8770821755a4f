import type { ServerOptions } from '../generated/fastify/server.js';

/**
 * Every error in Ftero's form, `{ message }`, instead of the generated default. What breaks the API
 * description is listed beside the message.
 */
export const formatError: NonNullable<ServerOptions['formatError']> = (problem) => ({
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify({
    message: problem.detail ?? problem.title,
    violations: problem.violations,
  }),
});

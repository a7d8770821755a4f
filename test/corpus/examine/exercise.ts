import type { ApiModel, Operation } from '../../../src/model/index.js';
import { sampleAnswer } from '../sample/answer.js';
import type { SampleAnswer } from '../sample/answer.js';
import { NoSample, sampleRequest } from '../sample/request.js';
import type { SampleRequest } from '../sample/request.js';
import { Sampler } from '../sample/sampler.js';
import type { Framework, ServerOutcome } from './document.js';
import { Client } from './send.js';
import { serve } from './serve.js';

/** A request that an operation must take, and the answer that its handler gives. */
interface Exchange {
  readonly operation: Operation;
  readonly request: SampleRequest;
  readonly answer: SampleAnswer;
}

export interface Exercise {
  readonly exchanges: readonly Exchange[];
  readonly unsampled: readonly string[];
}

export function planExercise(model: ApiModel): Exercise {
  const requests = new Sampler(model.document, 'request');
  const responses = new Sampler(model.document, 'response');
  const exchanges: Exchange[] = [];
  const unsampled: string[] = [];
  for (const operation of model.operations) {
    try {
      const request = sampleRequest(model, operation, requests);
      exchanges.push({ operation, request, answer: sampleAnswer(operation, responses) });
    } catch (error) {
      // Half of a surrogate pair has no form in UTF-8, so no client can send it.
      if (!(error instanceof NoSample || error instanceof URIError)) throw error;
      unsampled.push(`${operation.key}: ${error.message}`);
    }
  }
  return { exchanges, unsampled };
}

/** Starts a framework's server and sends it every request; whatever differs from the handler's answer is a failure. */
export async function runExercise(
  model: ApiModel,
  { exchanges }: Exercise,
  framework: Framework,
  folder: string,
): Promise<ServerOutcome> {
  const errors: string[] = [];
  const options = {
    handlers: stubHandlers(model, exchanges),
    security: Object.fromEntries(model.securitySchemes.map(({ key }) => [key, () => true])),
    validateResponses: 'fail',
    onError: (error: unknown) => errors.push(messageOf(error)),
  } as const;
  let server;
  try {
    server = await serve(framework, folder, options);
  } catch (error) {
    return { startError: messageOf(error).slice(0, 300), passed: 0, failed: [] };
  }
  const client = new Client(server.port);
  const failed: string[] = [];
  for (const { operation, request, answer } of exchanges) {
    errors.length = 0;
    const got = await client.send(request).catch((error: unknown) => messageOf(error));
    if (typeof got === 'object' && got.status === answer.status) continue;
    const what = typeof got === 'string' ? got : `${got.status} ${got.body}`;
    const sent = `${request.target} ${request.body?.toString('utf8') ?? ''}`;
    failed.push(
      `${operation.key}: ${what.slice(0, 600)} ${errors.join(' ').slice(0, 600)} <- ${sent.slice(0, 600)}`,
    );
  }
  client.close();
  await server.close();
  return { passed: exchanges.length - failed.length, failed };
}

function stubHandlers(model: ApiModel, exchanges: readonly Exchange[]): object {
  const answers = new Map(exchanges.map(({ operation, answer }) => [operation, answer]));
  return Object.fromEntries(
    model.tags.map((tag) => [
      tag.name,
      Object.fromEntries(
        [...model.operations, ...model.webhooks]
          .filter((operation) => operation.tag === tag)
          .map((operation) => [operation.name, () => answers.get(operation) ?? { status: 204 }]),
      ),
    ]),
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { preferred } from './accept.js';
import { AnswerMismatch } from './answer-mismatch.js';
import { answered, type HandlerResult } from './answer.js';
import { sendContent } from './content-sender.js';
import type { Finding, OperationDescriptor, ValidatorModule } from './descriptor.js';
import type { Exchange } from './exchange.js';
import { entryFor, essenceOf } from './media-type.js';
import type { Settings } from './options.js';
import { headerFindings, outgoingHeaders } from './outgoing-headers.js';
import {
  headerOf,
  planResponses,
  type PlannedContent,
  type ResponsePlan,
} from './response-plan.js';
import { binaryBody, discard } from './streams.js';

/** Sends what a handler returned. Throws or rejects when that cannot be sent. */
export type Respond = (exchange: Exchange, result: unknown) => void | Promise<void>;

export function compileRespond(
  operation: OperationDescriptor,
  validators: ValidatorModule,
  { validateResponses, log }: Settings,
): Respond {
  const planFor = planResponses(operation, validators);
  // Without a single response described (OpenAPI 3.1 allows that), every answer is as good as another.
  const validating = validateResponses !== 'off' && operation.responses.length > 0;

  const complain = (exchange: Exchange, status: number, findings: readonly Finding[]) => {
    const mismatch = new AnswerMismatch(operation.id, status, findings);
    if (validateResponses === 'fail') throw mismatch;
    const details = { operation: operation.id, status, findings: mismatch.findings };
    (log ?? exchange.log).warn(details, mismatch.message);
  };

  return (exchange, result) => {
    if (result === answered) return undefined;
    if (!isResult(result)) {
      throw new AnswerMismatch(operation.id, undefined, [problemWith('must have a status')]);
    }
    const { status, body, headers, contentType } = result;
    const plan = planFor(status);

    if (plan !== undefined && headers === undefined && contentType === undefined) {
      const json = plan.onlyJson;
      if (json !== undefined && body !== undefined) {
        const findings = validating && json.check !== null ? json.check(body) : null;
        if (findings !== null) complain(exchange, status, findings);
        exchange.sendJson(status, json.header, body);
        return undefined;
      }
      if (plan.isEmpty && body === undefined) {
        exchange.send(status, undefined, undefined, undefined);
        return undefined;
      }
    }

    const content = plan === undefined ? undefined : contentFor(plan, result, exchange);
    try {
      if (validating) {
        const findings = findingsIn(plan, content, result);
        if (findings.length > 0) complain(exchange, status, findings);
      }
      const sent = headers === undefined ? undefined : outgoingHeaders(headers);
      return sendContent(exchange, result, content ?? guessed(result), sent);
    } catch (error) {
      discard(body);
      throw error;
    }
  };
}

function isResult(result: unknown): result is HandlerResult {
  if (typeof result !== 'object' || result === null || !('status' in result)) return false;
  const { status } = result;
  return typeof status === 'number' && Number.isInteger(status) && status >= 200 && status < 1000;
}

function problemWith(message: string): Finding {
  return { pointer: '', keyword: 'response', message };
}

/** The content of an answer: what the handler says, else the only one, else what the client likes best. */
function contentFor(
  plan: ResponsePlan,
  { contentType }: HandlerResult,
  exchange: Exchange,
): PlannedContent | undefined {
  if (contentType !== undefined) {
    const content = entryFor(plan.contents, essenceOf(contentType));
    if (content === undefined) return undefined;
    const header = contentType.includes(';') ? contentType : headerOf(content, contentType);
    return { ...content, header };
  }
  if (plan.contents.length < 2) return plan.contents[0];
  const offers = plan.contents.map(({ mediaType }) => mediaType);
  const best = preferred(exchange.incoming.headers.accept, offers);
  return plan.contents.find(({ mediaType }) => mediaType === best) ?? plan.contents[0];
}

function findingsIn(
  plan: ResponsePlan | undefined,
  content: PlannedContent | undefined,
  { status, body, headers, contentType }: HandlerResult,
): readonly Finding[] {
  if (plan === undefined) return [problemWith(`has the status ${status}, which is not described`)];
  const wrong = headerFindings(plan.headers, headers);
  if (content === undefined) {
    if (contentType !== undefined) {
      return [...wrong, problemWith(`has the media type ${contentType}, which is not described`)];
    }
    return body === undefined ? wrong : [...wrong, problemWith('must have no body')];
  }
  if (body === undefined) return [...wrong, problemWith('must have a body')];
  return [...wrong, ...(content.check?.(body) ?? [])];
}

/** For an answer that the description does not have and that is sent nevertheless. */
function guessed({ body, contentType }: HandlerResult): PlannedContent | undefined {
  if (body === undefined) return undefined;
  const isText = typeof body === 'string';
  const kind = binaryBody(body) === undefined ? 'json' : isText ? 'text' : 'binary';
  const fallback = {
    json: 'application/json',
    text: 'text/plain',
    binary: 'application/octet-stream',
  };
  const mediaType = contentType ?? fallback[kind];
  const content = { kind, mediaType, check: null } as const;
  return { ...content, header: contentType ?? headerOf(content, mediaType) };
}

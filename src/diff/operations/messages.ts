import type { Body, Content, Direction, Header, JsonValue, Response } from '../../model/index.js';
import { canonical } from '../schema/part.js';
import { report } from './context.js';
import type { OperationContext, OperationPair } from './context.js';

/** Compares the request bodies of an operation. */
export function compareBodies(context: OperationContext, pair: OperationPair): void {
  const [before, after] = [pair.before.body, pair.after.body];
  if (before === undefined && after === undefined) return;
  const at = { location: 'body' } as const;
  if (before === undefined || after === undefined) {
    const word = (before ?? after)?.required === true ? 'required' : 'optional';
    const sides =
      before === undefined
        ? { after: { pointer: (after as Body).pointer } }
        : { before: { pointer: before.pointer } };
    report(
      context,
      pair,
      `request-body-${before === undefined ? 'added' : 'removed'}-${word}`,
      sides,
      at,
    );
    return;
  }
  const sides = {
    before: { pointer: before.pointer, value: before.required },
    after: { pointer: after.pointer, value: after.required },
  };
  if (before.required !== after.required) {
    const kind = after.required ? 'request-body-became-required' : 'request-body-became-optional';
    report(context, pair, kind, sides, at);
  }
  if (before.description !== after.description) {
    report(
      context,
      pair,
      'body-description-changed',
      {
        before: { pointer: before.pointer, value: before.description },
        after: { pointer: after.pointer, value: after.description },
      },
      at,
    );
  }
  compareContents(context, pair, before, after, { direction: 'request', location: 'body' });
}

interface Message {
  readonly contents: readonly Content[];
  readonly pointer: string;
}

interface Where {
  readonly direction: Direction;
  readonly location: string;
  readonly status?: string;
}

/** Compares the media types of a body and their schemas. */
function compareContents(
  context: OperationContext,
  pair: OperationPair,
  before: Message,
  after: Message,
  where: Where,
): void {
  const status = where.status === undefined ? {} : { status: where.status };
  const report1 = (content: Content, side: 'before' | 'after'): void => {
    const word = side === 'before' ? 'removed' : 'added';
    const kind =
      where.direction === 'request'
        ? (`request-media-type-${word}` as const)
        : (`response-media-type-${word}` as const);
    const subject = { mediaType: content.mediaType, ...status };
    report(context, pair, kind, { [side]: { pointer: content.pointer } }, { ...where, subject });
  };
  for (const content of before.contents) {
    const other = after.contents.find(({ mediaType }) => mediaType === content.mediaType);
    if (other === undefined) report1(content, 'before');
    else compareContent(context, pair, content, other, where);
  }
  for (const content of after.contents) {
    if (!before.contents.some(({ mediaType }) => mediaType === content.mediaType)) {
      report1(content, 'after');
    }
  }
}

function compareContent(
  context: OperationContext,
  pair: OperationPair,
  before: Content,
  after: Content,
  where: Where,
): void {
  const sides = { before: { pointer: before.pointer }, after: { pointer: after.pointer } };
  const subject = {
    mediaType: after.mediaType,
    ...(where.status === undefined ? {} : { status: where.status }),
  };
  if (before.schema !== undefined && after.schema !== undefined) {
    context.graph.root(context.before.at(before.schema), context.after.at(after.schema), {
      operation: pair.after.key,
      direction: where.direction,
      location: where.location,
    });
  } else if (before.schema !== after.schema) {
    const kind = after.schema === undefined ? 'body-schema-removed' : 'body-schema-added';
    report(context, pair, kind, sides, { ...where, subject });
  }
  for (const name of new Set([...before.encoding.keys(), ...after.encoding.keys()])) {
    const [was, is] = [before, after].map(
      ({ encoding }) => encoding.get(name) as JsonValue | undefined,
    );
    if (canonical(was) === canonical(is)) continue;
    // The encoding of a field that came or went is part of that change.
    if (was === undefined || is === undefined) continue;
    report(
      context,
      pair,
      'encoding-changed',
      { before: { ...sides.before, value: was }, after: { ...sides.after, value: is } },
      { ...where, subject: { ...subject, name: { before: name, after: name } } },
    );
  }
}

/** Compares the responses of an operation by status. */
export function compareResponses(context: OperationContext, pair: OperationPair): void {
  const statusOf = (responses: readonly Response[], status: string) =>
    responses.find((one) => one.status === status);
  for (const before of pair.before.responses) {
    const after = statusOf(pair.after.responses, before.status);
    const where = {
      direction: 'response',
      location: before.status,
      status: before.status,
    } as const;
    const subject = { status: before.status };
    if (after === undefined) {
      const side = { before: { pointer: before.pointer } };
      report(context, pair, 'response-removed', side, { ...where, subject });
      continue;
    }
    const sides = {
      before: { pointer: before.pointer, value: before.description },
      after: { pointer: after.pointer, value: after.description },
    };
    if (before.description !== after.description) {
      report(context, pair, 'response-description-changed', sides, { ...where, subject });
    }
    if ((before.contents.length === 0) !== (after.contents.length === 0)) {
      const kind = after.contents.length === 0 ? 'response-body-removed' : 'response-body-added';
      const places = { before: { pointer: before.pointer }, after: { pointer: after.pointer } };
      report(context, pair, kind, places, { ...where, subject });
    } else {
      compareContents(context, pair, before, after, where);
    }
    compareHeaders(context, pair, before, after);
  }
  for (const after of pair.after.responses) {
    if (statusOf(pair.before.responses, after.status) !== undefined) continue;
    const where = { direction: 'response', location: after.status } as const;
    const subject = { status: after.status };
    report(
      context,
      pair,
      'response-added',
      { after: { pointer: after.pointer } },
      { ...where, subject },
    );
  }
}

function compareHeaders(
  context: OperationContext,
  pair: OperationPair,
  before: Response,
  after: Response,
): void {
  const find = ({ headers }: Response, name: string): Header | undefined =>
    headers.find((one) => one.name === name);
  for (const name of new Set([...before.headers, ...after.headers].map((one) => one.name))) {
    const [was, is] = [find(before, name), find(after, name)];
    const where = {
      direction: 'response',
      location: `${after.status} header ${name}`,
      subject: { status: after.status, header: name },
    } as const;
    if (was === undefined || is === undefined) {
      const word = (was ?? is)?.required === true ? 'required' : 'optional';
      const sides = {
        before: { pointer: was?.pointer ?? before.pointer },
        after: { pointer: is?.pointer ?? after.pointer },
      };
      report(
        context,
        pair,
        `header-${was === undefined ? 'added' : 'removed'}-${word}`,
        sides,
        where,
      );
      continue;
    }
    if (was.required !== is.required) {
      const sides = {
        before: { pointer: was.pointer, value: was.required },
        after: { pointer: is.pointer, value: is.required },
      };
      report(
        context,
        pair,
        is.required ? 'header-became-required' : 'header-became-optional',
        sides,
        where,
      );
    }
    if (was.description !== is.description) {
      const sides = {
        before: { pointer: was.pointer, value: was.description },
        after: { pointer: is.pointer, value: is.description },
      };
      report(context, pair, 'header-description-changed', sides, where);
    }
    context.graph.root(context.before.at(was), context.after.at(is), {
      operation: pair.after.key,
      direction: 'response',
      location: where.location,
    });
  }
}

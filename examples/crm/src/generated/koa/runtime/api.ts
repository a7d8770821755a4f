import type {
  ApiDescriptor,
  OperationDescriptor,
  OperationGroup,
  ValidatorModule,
} from './descriptor.js';
import type { Exchange } from './exchange.js';
import { failuresFor, type Failures } from './failure.js';
import { compileOperation, type Invoke, type OperationContext, type Run } from './operation.js';
import { settingsOf, type CommonOptions, type Settings } from './options.js';
import { ownValue } from './own-property.js';
import { statusProblem } from './problem.js';
import { buildRouter, type FindRoute, type Route } from './router.js';
import { missingSchemes } from './security.js';

/** An operation with its closures, which are made at its first request. */
export interface ServedOperation {
  readonly descriptor: OperationDescriptor;
  readonly run: Run;
}

/** An API that is ready to be joined to a framework. */
export interface ServedApi {
  readonly settings: Settings;
  readonly failures: Failures;
  readonly operations: readonly ServedOperation[];
  /** Built when first called. Paths come without `basePath`. */
  readonly find: FindRoute<ServedOperation>;
  /** Answers a path that no operation has (404), or not with this method (405). */
  refuse(exchange: Exchange, allowed: readonly string[] | undefined): void;
}

export interface ServeOptions extends CommonOptions {
  readonly handlers: object;
  readonly security?: object | undefined;
}

/** Throws when a handler or a security function is missing, naming all that are. */
export function serveApi(api: ApiDescriptor, options: ServeOptions): ServedApi {
  const settings = settingsOf(options);
  const failures = failuresFor(settings);
  const security = recordOf(options.security ?? {});
  const context: OperationContext = { api, settings, failures, security };
  const handlers = recordOf(options.handlers);
  const missing: string[] = [];

  const operations = api.groups.flatMap((group) => {
    const validators = loadOnce(group);
    return group.operations.map((descriptor): ServedOperation => {
      const invoke = invokerOf(handlers, descriptor);
      if (invoke === undefined) missing.push(`handlers.${descriptor.tag}.${descriptor.id}`);
      return {
        descriptor,
        run: lazyRun(descriptor, invoke ?? missingHandler, validators, context),
      };
    });
  });
  const descriptors = operations.map(({ descriptor }) => descriptor);
  missing.push(...missingSchemes(descriptors, security).map((scheme) => `security.${scheme}`));
  if (missing.length > 0) throw new TypeError(`These options are missing: ${missing.join(', ')}.`);

  let router: FindRoute<ServedOperation> | undefined;
  return {
    settings,
    failures,
    operations,
    find: (method, path) => {
      router ??= buildRouter(routesOf(operations));
      return router(method, path);
    },
    refuse: (exchange, allowed) => {
      if (allowed === undefined) failures.problem(exchange, statusProblem(404));
      else failures.problem(exchange, statusProblem(405), { allow: allowed.join(', ') });
    },
  };
}

/** GET operations answer HEAD too, unless the API has one of its own for the path (RFC 9110, 9.3.2). */
function* routesOf(operations: readonly ServedOperation[]): Generator<Route<ServedOperation>> {
  for (const target of operations) {
    const { method, path } = target.descriptor;
    yield { method, path, target };
  }
  for (const target of operations) {
    const { method, path } = target.descriptor;
    if (method === 'GET') yield { method: 'HEAD', path, target };
  }
}

function recordOf(value: object): Readonly<Record<string, unknown>> {
  return value as Readonly<Record<string, unknown>>;
}

function invokerOf(
  handlers: Readonly<Record<string, unknown>>,
  { tag, id }: OperationDescriptor,
): Invoke | undefined {
  const owner = ownValue(handlers, tag);
  if (typeof owner !== 'object' || owner === null) return undefined;
  const handler = recordOf(owner)[id];
  if (!isHandler(handler)) return undefined;
  return (request, context) => handler.call(owner, request, context);
}

function isHandler(value: unknown): value is Invoke {
  return typeof value === 'function';
}

const missingHandler: Invoke = () => {
  throw new Error('There is no such handler.');
};

/** Loads a group's validators at most once, and again only after that failed. */
function loadOnce(group: OperationGroup): () => Promise<ValidatorModule> {
  let loading: Promise<ValidatorModule> | undefined;
  return () => {
    loading ??= group.validators().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

function lazyRun(
  descriptor: OperationDescriptor,
  invoke: Invoke,
  loadValidators: () => Promise<ValidatorModule>,
  context: OperationContext,
): Run {
  let run: Run | undefined;
  return (exchange, search, captures) => {
    if (run !== undefined) return run(exchange, search, captures);
    return loadValidators()
      .then((validators) => {
        run ??= compileOperation(descriptor, invoke, validators, context);
        return run(exchange, search, captures);
      })
      .catch((error: unknown) => context.failures.thrown(exchange, error));
  };
}

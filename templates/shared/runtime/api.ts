import type {
  ApiDescriptor,
  GroupModule,
  OperationDescriptor,
  OperationGroup,
  RouteDescriptor,
} from './descriptor.js';
import type { Exchange } from './exchange.js';
import { failuresFor, type Failures } from './failure.js';
import { compileOperation, type Invoke, type OperationContext, type Run } from './operation.js';
import { settingsOf, type CommonOptions, type Settings } from './options.js';
import { ownValue } from './own-property.js';
import { statusProblem } from './problem.js';
import { buildRouter, type FindRoute, type Route } from './router.js';
import { missingSchemes } from './security.js';
import { exactly, type Spelling } from './spelling.js';

/** An operation of which only the route is loaded until its first request. */
export interface ServedOperation {
  readonly route: RouteDescriptor;
  readonly run: Run;
  readonly load: () => Promise<OperationDescriptor>;
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
export function serveApi(
  api: ApiDescriptor,
  options: ServeOptions,
  spelling: Spelling = exactly,
): ServedApi {
  const settings = settingsOf(options);
  const failures = failuresFor(settings);
  const security = recordOf(options.security ?? {});
  const context: OperationContext = { api, settings, failures, security };
  const handlers = recordOf(options.handlers);
  const missing: string[] = [];

  const operations = api.groups.flatMap((group) => {
    const load = loadOnce(group);
    return group.routes.map((route): ServedOperation => {
      const invoke = invokerOf(handlers, group.tag, route.id);
      if (invoke === undefined) missing.push(`handlers.${group.tag}.${route.id}`);
      return {
        route,
        run: lazyRun(route, invoke ?? missingHandler, load, context),
        load: async () => operationOf(route, await load()),
      };
    });
  });
  const schemes = missingSchemes(api.securitySchemes, security);
  missing.push(...schemes.map((scheme) => `security.${scheme}`));
  if (missing.length > 0) throw new TypeError(`These options are missing: ${missing.join(', ')}.`);

  let router: FindRoute<ServedOperation> | undefined;
  return {
    settings,
    failures,
    operations,
    find: (method, path) => {
      router ??= buildRouter(routesOf(operations), spelling);
      return router(method, path);
    },
    refuse: (exchange, allowed) => {
      if (allowed === undefined) failures.problem(exchange, statusProblem(404));
      else failures.problem(exchange, statusProblem(405), { allow: allowed.join(', ') });
    },
  };
}

/** GET operations answer HEAD too, unless the API has one of its own for the path (RFC 9110, 9.3.2). */
function routesOf(operations: readonly ServedOperation[]): Route<ServedOperation>[] {
  const isHead = ({ route }: ServedOperation) => route.method === 'HEAD';
  return [...operations.filter(isHead), ...operations.filter((one) => !isHead(one))].map(
    (target) => {
      const { method, path } = target.route;
      return { methods: method === 'GET' ? ['GET', 'HEAD'] : [method], path, target };
    },
  );
}

function recordOf(value: object): Readonly<Record<string, unknown>> {
  return value as Readonly<Record<string, unknown>>;
}

function invokerOf(
  handlers: Readonly<Record<string, unknown>>,
  tag: string,
  id: string,
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

/** Loads a group's module at most once, and again only after that failed. */
function loadOnce(group: OperationGroup): () => Promise<GroupModule> {
  let loading: Promise<GroupModule> | undefined;
  return () => {
    loading ??= group.load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

function operationOf({ id }: RouteDescriptor, { operations }: GroupModule): OperationDescriptor {
  const operation = operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`There is no description of ${id}.`);
  return operation;
}

function lazyRun(
  route: RouteDescriptor,
  invoke: Invoke,
  load: () => Promise<GroupModule>,
  context: OperationContext,
): Run {
  let run: Run | undefined;
  return (exchange, search, captures) => {
    if (run !== undefined) return run(exchange, search, captures);
    return load()
      .then((group) => {
        run ??= compileOperation(operationOf(route, group), invoke, group.validators, context);
        return run(exchange, search, captures);
      })
      .catch((error: unknown) => context.failures.thrown(exchange, error));
  };
}

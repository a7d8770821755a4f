import type {
  ApiDescriptor,
  OperationDescriptor,
} from '../../../../templates/shared/runtime/descriptor.js';

const string = { types: ['string'] } as const;

function operation(id: string, path: string): OperationDescriptor {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return {
    id,
    method: 'GET',
    path,
    parameters: [
      ...names.map((name) => ({
        in: 'path' as const,
        name,
        required: true,
        style: 'simple' as const,
        explode: false,
        shape: string,
      })),
      { in: 'query', name: 'q', required: false, style: 'form', explode: true, shape: string },
    ],
    responses: [
      { status: '200', contents: [{ mediaType: 'application/json', kind: 'json' as const }] },
    ],
  };
}

/** The operations by the paths under which the frameworks' own routes have them, too. */
export const routes = {
  root: '/',
  fixed: '/h/ok',
  one: '/p/{id}',
  two: '/p/{id}/{part}',
} as const;

const ordinary = Object.entries(routes).map(([id, path]) => operation(id, path));

function apiOf(operations: readonly OperationDescriptor[]): ApiDescriptor {
  const group = {
    tag: 'all',
    routes: operations.map(({ id, method, path }) => ({ id, method, path })),
    load: () => Promise.resolve({ validators: {}, operations }),
  };
  return { title: 'Paths', version: '1', basePath: '', groups: [group], securitySchemes: [] };
}

export const ordinaryApi = apiOf(ordinary);

/** With a path that Fastify's router has no counterpart of, so that the runtime's own tells all apart. */
export const specialApi = apiOf([...ordinary, operation('special', '/special/{name}.json')]);

interface Request {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
}

/** What a request came to: the operation, with what its handler got. */
export interface Served {
  readonly operation: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly q: unknown;
}

export function served(operation: string, params: object | undefined, q: unknown): Served {
  return { operation, params: { ...params }, q: q ?? null };
}

export const handlers = {
  all: Object.fromEntries(
    [...Object.keys(routes), 'special'].map((id) => [
      id,
      ({ params, query }: Request) => ({ status: 200, body: served(id, params, query?.['q']) }),
    ]),
  ),
};

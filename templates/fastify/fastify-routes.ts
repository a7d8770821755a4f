import type { ServedApi, ServedOperation } from './api.js';
import type { Captures } from './parameters.js';
import { isStatic, isWhole, segmentsOf, type SegmentPattern } from './path-template.js';
import { pathSeen, type RouterReading } from './router-reading.js';

/**
 * Takes the parameters' text of a request from what Fastify's router gave it, with the path as it was
 * written, without query; `undefined` when one is empty.
 */
export type Capture = (params: unknown, path: string) => Captures | undefined;

export interface PlannedRoute {
  readonly methods: readonly string[];
  /** In the syntax of Fastify's router. */
  readonly url: string;
  /** Absent: several operations look the same to Fastify's router, so the runtime's own has to tell. */
  readonly operation: ServedOperation | undefined;
  readonly capture: Capture;
}

/**
 * Fastify's routes for the operations. Templates that its router has no exact counterpart of, such as
 * `/{name}.json` or `/{name}:cancel`, become routes with whole segments as parameters; then all
 * operations with parameters are told apart by the runtime's own router, so that precedence is the same
 * as elsewhere.
 */
export function planRoutes(
  { operations, settings }: ServedApi,
  reading: RouterReading,
): PlannedRoute[] {
  const templates = operations.map((operation) => ({
    operation,
    segments: segmentsOf(operation.route.path),
  }));
  const special = templates.some(({ segments }) => !segments.every(isOrdinary));
  const own = new Set(operations.map(({ route }) => `${route.method} ${route.path}`));
  const taken = new Set<string>();

  return templates.flatMap(({ operation, segments }): PlannedRoute[] => {
    const { method, path } = operation.route;
    const names = parametersOf(segments);
    const url = fixedText(settings.basePath) + routeUrl(segments, names);
    const skeleton = url.replaceAll(/(?<!:):\w+/g, ':');
    const isDirect = !special || segments.every((one) => isStatic(one) && isOrdinary(one));
    const methods = (
      method === 'GET' && !own.has(`HEAD ${path}`) ? ['GET', 'HEAD'] : [method]
    ).filter((name) => !taken.has(`${name} ${skeleton}`));
    for (const name of methods) taken.add(`${name} ${skeleton}`);
    if (methods.length === 0) return [];
    return [
      {
        methods,
        url,
        operation: isDirect ? operation : undefined,
        capture: captureFor(names, reading),
      },
    ];
  });
}

/** Whether Fastify's router can say the same: fixed text without its special characters, or one parameter. */
function isOrdinary(segment: SegmentPattern): boolean {
  return isWhole(segment) || (isStatic(segment) && !/[*?#%]/.test(segment.literals[0] ?? ''));
}

/** Fixed text in the router's syntax. */
function fixedText(text: string): string {
  return text.replaceAll(':', '::');
}

const plainName = /^[A-Za-z_]\w*$/;

/** The router's name for each segment that is a parameter to it. */
type SegmentNames = readonly (string | undefined)[];

function parametersOf(segments: readonly SegmentPattern[]): SegmentNames {
  const used = new Set<string>();
  return segments.map((segment, index) => {
    if (isStatic(segment) && isOrdinary(segment)) return undefined;
    const [name = ''] = segment.names;
    const isUsable =
      isWhole(segment) && plainName.test(name) && name !== '__proto__' && !used.has(name);
    const parameter = isUsable ? name : `segment${index}`;
    used.add(parameter);
    return parameter;
  });
}

function routeUrl(segments: readonly SegmentPattern[], names: SegmentNames): string {
  return segments
    .map((segment, index) => {
      const name = names[index];
      return name === undefined ? `/${fixedText(segment.literals[0] ?? '')}` : `/:${name}`;
    })
    .join('');
}

const nothing: Captures = [];

/**
 * Fastify's router decodes parameters, but lists and objects in them are delimited before they are
 * decoded. So where something is encoded the text is cut out of the path anew, counted from the end
 * behind any prefix, and taken only if it is what the router found, which hooks have seen.
 */
function captureFor(names: SegmentNames, reading: RouterReading): Capture {
  const parameters = names.filter((name) => name !== undefined);
  if (parameters.length === 0) return () => nothing;
  return (params, path) => {
    const seen = params as Readonly<Record<string, string>>;
    const decoded = parameters.map((name) => seen[name] ?? '');
    if (decoded.includes('')) return undefined;
    if (path.indexOf('%') === -1) return decoded;
    const segments = pathSeen(path, reading)?.split('/').slice(-names.length) ?? [];
    const written = segments.filter((_segment, index) => names[index] !== undefined);
    const agrees = decoded.every(
      (text, index) => decodeURIComponent(written[index] ?? '') === text,
    );
    return agrees ? written : undefined;
  };
}

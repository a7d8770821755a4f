import type { ServedApi, ServedOperation } from './api.js';
import type { Captures } from './parameters.js';
import { isStatic, isWhole, segmentsOf, type SegmentPattern } from './path-template.js';

/** Takes the parameters' text from a URL whose path ends at `end`; `undefined` when one is empty. */
export type Capture = (url: string, end: number) => Captures | undefined;

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
  ignoresTrailingSlash: boolean,
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
    const url = settings.basePath + routeUrl(segments);
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
        capture: captureFor(segments, ignoresTrailingSlash),
      },
    ];
  });
}

/** Whether Fastify's router can say the same: fixed text without its special characters, or one parameter. */
function isOrdinary(segment: SegmentPattern): boolean {
  return isWhole(segment) || (isStatic(segment) && !/[*?#%]/.test(segment.literals[0] ?? ''));
}

const plainName = /^[A-Za-z_]\w*$/;

function routeUrl(segments: readonly SegmentPattern[]): string {
  const used = new Set<string>();
  return segments
    .map((segment, index) => {
      const [name = ''] = segment.names;
      if (isStatic(segment) && isOrdinary(segment)) {
        return `/${(segment.literals[0] ?? '').replaceAll(':', '::')}`;
      }
      const isUsable = isWhole(segment) && plainName.test(name) && !used.has(name);
      const parameter = isUsable ? name : `segment${index}`;
      used.add(parameter);
      return `/:${parameter}`;
    })
    .join('');
}

const nothing: Captures = [];

/** The text as the client wrote it, which Fastify does not keep; counted from the end, behind any prefix. */
function captureFor(segments: readonly SegmentPattern[], ignoresTrailingSlash: boolean): Capture {
  const isParameter = segments.map((segment) => !isStatic(segment));
  const first = isParameter.indexOf(true);
  if (first === -1) return () => nothing;
  const count = isParameter.filter(Boolean).length;
  const endsInSlash = isParameter.at(-1) === false && segments.at(-1)?.literals[0] === '';
  const isTolerant = ignoresTrailingSlash && !endsInSlash;

  return (url, end) => {
    const captures = new Array<string>(count).fill('');
    // A slash at the end that the app ignores is no segment.
    let stop = isTolerant && url.charCodeAt(end - 1) === 47 ? end - 1 : end;
    let slot = count;
    for (let index = isParameter.length - 1; index >= first; index--) {
      const slash = url.lastIndexOf('/', stop - 1);
      if (isParameter[index] === true) {
        if (slash + 1 === stop) return undefined;
        captures[--slot] = url.slice(slash + 1, stop);
      }
      stop = slash;
    }
    return captures;
  };
}

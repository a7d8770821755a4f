import type { ApiModel, SecurityScheme } from '../../model/index.js';
import { spot } from '../compare/finding.js';
import type { KindId } from '../kinds/index.js';
import { canonical } from '../schema/part.js';
import type { OperationContext } from './context.js';

/** Compares what concerns the whole API: title, servers, tags, security schemes. */
export function compareSurroundings(
  context: OperationContext,
  before: ApiModel,
  after: ApiModel,
): void {
  const say = (
    kind: KindId,
    places: readonly [string, string],
    name?: { readonly before?: string; readonly after?: string },
  ): void => {
    const finding = {
      kind,
      subject: name === undefined ? {} : { name },
      before: spot(places[0]),
      after: spot(places[1]),
    };
    context.located.push({ finding, reaches: [] });
  };
  const INFO = ['/info', '/info'] as const;
  if (before.title !== after.title) say('api-title-changed', INFO);
  if (before.description !== after.description) say('api-description-changed', INFO);

  const SERVERS = ['/servers', '/servers'] as const;
  const [was, is] = [before.servers[0]?.basePath ?? '', after.servers[0]?.basePath ?? ''];
  if (was !== is) say('base-path-changed', SERVERS, { before: was || '/', after: is || '/' });
  oneSided(
    before.servers,
    after.servers,
    ({ url }) => url,
    (url, side) => {
      say(side === 'before' ? 'server-removed' : 'server-added', SERVERS, { [side]: url });
    },
  );

  const descriptions = new Map(before.tags.map(({ title, description }) => [title, description]));
  for (const { title, description } of after.tags) {
    if (descriptions.has(title) && descriptions.get(title) !== description) {
      say('tag-description-changed', ['/tags', '/tags'], { before: title, after: title });
    }
  }

  const SCHEMES = '/components/securitySchemes';
  oneSided(
    before.securitySchemes,
    after.securitySchemes,
    ({ key }) => key,
    (key, side) => {
      const kind = side === 'before' ? 'security-scheme-removed' : 'security-scheme-added';
      say(kind, [SCHEMES, SCHEMES], { [side]: key });
    },
  );
  const schemes = new Map(before.securitySchemes.map((scheme) => [scheme.key, scheme]));
  for (const scheme of after.securitySchemes) {
    const old = schemes.get(scheme.key);
    if (old === undefined || essence(old) === essence(scheme)) continue;
    const name = { before: scheme.key, after: scheme.key };
    say('security-scheme-changed', [old.pointer, scheme.pointer], name);
  }
}

function essence({ type, in: location, name, httpScheme }: SecurityScheme): string {
  return canonical([type, location ?? null, name ?? null, httpScheme ?? null]);
}

function oneSided<T>(
  before: readonly T[],
  after: readonly T[],
  identity: (one: T) => string,
  say: (id: string, side: 'before' | 'after') => void,
): void {
  const [left, right] = [new Set(before.map(identity)), new Set(after.map(identity))];
  for (const id of left) if (!right.has(id)) say(id, 'before');
  for (const id of right) if (!left.has(id)) say(id, 'after');
}

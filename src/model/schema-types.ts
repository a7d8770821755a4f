import type { ApiModel } from './api-model.js';

/** The names of all types that the schemas of an API become. */
export function schemaTypes({ schemas }: Pick<ApiModel, 'schemas'>): string[] {
  return [...schemas.values()].flatMap(({ name, requestName }) =>
    requestName === undefined ? [name] : [name, requestName],
  );
}

import type { Operation, Tag } from '../api-model.js';
import type { UnnamedOperation } from '../build/operations.js';
import { assignNames } from './assign.js';
import { isReservedMember, isReservedVariable } from './reserved.js';
import { camelCase, kebabCase, pascalCase } from './words.js';

/** The group of operations without a tag. */
const untagged = 'default';

/** Device names that Windows refuses as file names, whatever the extension, and names that the output uses. */
const reservedFiles = /^(con|prn|aux|nul|com\d|lpt\d|index|shared)$/;

/** `GET /companies/{companyId}` without an operationId becomes `getCompaniesByCompanyId`. */
function wantedName({ operationId, method, path }: UnnamedOperation): string {
  const fromId = operationId === undefined ? '' : camelCase(operationId);
  if (fromId !== '') return fromId;
  return camelCase(`${method} ${path.replaceAll(/\{([^}]*)\}/g, ' by $1 ')}`);
}

function nameTags(
  titles: readonly string[],
  descriptions: ReadonlyMap<string, string>,
): Map<string, Tag> {
  const requests = (toName: (text: string) => string) =>
    titles.map((title) => ({ key: title, wanted: toName(title) }));
  const names = assignNames(requests(camelCase), {
    reserved: isReservedVariable,
    suffix: 'Operations',
  });
  const typeNames = assignNames(requests(pascalCase), {
    reserved: (name) => name === '',
    suffix: 'Operations',
  });
  const fileNames = assignNames(
    titles.map((title) => ({ key: title, wanted: kebabCase(title).slice(0, 60) })),
    {
      reserved: (name) => reservedFiles.test(name),
      suffix: '-operations',
      fold: (name) => name.toLowerCase(),
    },
  );
  return new Map(
    titles.map((title) => {
      const description = descriptions.get(title);
      return [
        title,
        {
          title,
          name: names.get(title) ?? title,
          typeName: typeNames.get(title) ?? title,
          fileName: fileNames.get(title) ?? title,
          ...(description === undefined ? {} : { description }),
        },
      ];
    }),
  );
}

/**
 * Decides the names of operations and tags. `typeNames` are the schema types: an operation's types are
 * not called like one, since a reader meets both in the same module.
 */
export function nameOperations(
  operations: readonly UnnamedOperation[],
  descriptions: ReadonlyMap<string, string>,
  typeNames: ReadonlySet<string>,
): { tags: Tag[]; operations: Operation[] } {
  const tags = nameTags(
    [...new Set(operations.map(({ tagTitle }) => tagTitle ?? untagged))],
    descriptions,
  );
  const keyed = operations.map((operation) => ({
    key: operation.operationId ?? operation.key,
    wanted: wantedName(operation),
  }));
  const names = assignNames(keyed, { reserved: isReservedMember, suffix: 'Operation' });
  const clashes = (name: string) =>
    [`${name}Request`, `${name}Response`].some((type) => typeNames.has(type));
  const operationTypes = assignNames(
    keyed.map(({ key }) => ({ key, wanted: pascalCase(names.get(key) ?? key) })),
    { reserved: clashes, suffix: 'Operation' },
  );
  const named: Operation[] = [];
  for (const { tagTitle, ...operation } of operations) {
    const key = operation.operationId ?? operation.key;
    const tag = tags.get(tagTitle ?? untagged);
    if (tag === undefined) continue;
    named.push({
      ...operation,
      name: names.get(key) ?? key,
      typeName: operationTypes.get(key) ?? key,
      tag,
    });
  }
  return { tags: [...tags.values()], operations: named };
}

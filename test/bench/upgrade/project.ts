/** A project of a given size, whose specification renames one property of each of its resources. */
export interface UpgradeProject {
  readonly before: object;
  readonly after: object;
  readonly changelog: string;
  /** The user's files, by path. */
  readonly files: ReadonlyMap<string, string>;
}

const pad = (index: number) => String(index).padStart(2, '0');

function document(version: string, renames: number, nameOf: (index: number) => string): object {
  const resources = Array.from({ length: renames }, (_, index) => index);
  const ref = (index: number) => ({ $ref: `#/components/schemas/Resource${pad(index)}` });
  const json = (schema: object) => ({ 'application/json': { schema } });
  return {
    openapi: '3.1.0',
    info: { title: 'Resources', version },
    paths: Object.fromEntries(
      resources.map((index) => [
        `/resources${pad(index)}`,
        {
          post: {
            operationId: `createResource${pad(index)}`,
            tags: [`group${index % 10}`],
            requestBody: { required: true, content: json(ref(index)) },
            responses: { 200: { description: 'It was made.', content: json(ref(index)) } },
          },
        },
      ]),
    ),
    components: {
      schemas: Object.fromEntries(
        resources.map((index) => [
          `Resource${pad(index)}`,
          {
            type: 'object',
            required: ['id', nameOf(index), 'labels', 'size'],
            properties: {
              id: { type: 'string' },
              [nameOf(index)]: { type: 'string' },
              labels: { type: 'array', items: { type: 'string' } },
              size: { type: 'integer' },
              note: { type: ['string', 'null'] },
            },
          },
        ]),
      ),
    },
  };
}

const oldName = (index: number) => `ownerId${pad(index)}`;
const newName = (index: number) => `owner${pad(index)}`;

function handlersFile(group: number, renames: number): string {
  const own = Array.from({ length: renames }, (_, index) => index).filter(
    (index) => index % 10 === group,
  );
  const methods = own.map(
    (index) => `  async createResource${pad(index)}({ body }) {
    const { id, ${oldName(index)}, ...rest } = body;
    return { status: 200, body: { ...rest, id: id.trim(), ${oldName(index)} } };
  },`,
  );
  return `import type { Group${group}Handlers } from '../generated/handlers.js';

export const group${group}: Group${group}Handlers = {
${methods.join('\n')}
};
`;
}

/** A file as people write them: some types, some functions, one resource or two. */
function codeFile(file: number, renames: number): string {
  const index = file % renames;
  const [type, name] = [`Resource${pad(index)}`, oldName(index)];
  return `import type { ${type} } from '../generated/models.js';

export interface Row${file} {
  readonly key: string;
  readonly ${name}: string;
}

/** The row of a resource. */
export function toRow(resource: ${type}): Row${file} {
  return { key: resource.id, ${name}: resource.${name} };
}

export function fromRow({ key, ${name} }: Row${file}, labels: readonly string[]): ${type} {
  return { id: key, ${name}, labels: [...labels], size: labels.length };
}

export const byOwner = (all: readonly ${type}[]): Map<string, ${type}[]> => {
  const found = new Map<string, ${type}[]>();
  for (const one of all) {
    const { ${name} } = one;
    found.set(${name}, [...(found.get(${name}) ?? []), one]);
  }
  return found;
};

export class Store${file} {
  readonly #all = new Map<string, ${type}>();

  add(resource: ${type}): void {
    if (resource.size > 0 && resource.${name} !== '') this.#all.set(resource.id, resource);
  }

  rename(id: string, ${name}: string): void {
    const known = this.#all.get(id);
    if (known !== undefined) this.#all.set(id, { ...known, ${name} });
  }

  owners(): string[] {
    return [...this.#all.values()].map((one) => one.${name}).toSorted((a, b) => a.localeCompare(b));
  }
}

export type Owner${file} = ${type}['${name}'];
export type Plain${file} = Omit<${type}, '${name}' | 'labels'>;
`;
}

export function upgradeProject(files: number, renames: number): UpgradeProject {
  const found = new Map<string, string>();
  for (let group = 0; group < 10; group++) {
    found.set(`src/handlers/group${group}.ts`, handlersFile(group, renames));
  }
  for (let file = 0; found.size < files; file++) {
    found.set(`src/code/file${file}.ts`, codeFile(file, renames));
  }
  const lines = Array.from(
    { length: renames },
    (_, index) =>
      `- POST /resources${pad(index)}\n  - rename \`${oldName(index)}\` to \`${newName(index)}\`\n`,
  );
  return {
    before: document('1.0.0', renames, oldName),
    after: document('2.0.0', renames, newName),
    changelog: `## 2.0.0\n\n${lines.join('')}`,
    files: found,
  };
}

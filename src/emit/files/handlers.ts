import type { Operation, Tag } from '../../model/index.js';
import type { GenerationPlan, OperationGroup } from '../../plan/generation-plan.js';
import { docblock } from '../text/docblock.js';
import { propertyKey } from '../text/escape.js';
import { renderTemplate } from '../templates.js';
import { header } from './header.js';
import { declaration } from './models.js';
import { collectImports } from './module-imports.js';
import { requestType, responseType } from './operation-types.js';
import type { TypeSources } from './operation-types.js';
import { runtimeModule } from './runtime.js';

const width = 100;

/** The types of a group's requests and answers, and one handler interface a tag. */
export function renderHandlers(plan: GenerationPlan, group: OperationGroup): string {
  const imports = collectImports();
  const sources: TypeSources = {
    model: plan.model,
    useModel: (name) => imports.use('../models.js', name),
    useRuntime: (name) => imports.use(`../${runtimeModule}`, name),
  };
  const operations = group.operations.map(({ operation }) => operation);
  if (operations.length > 0) {
    sources.useRuntime('Context');
    sources.useRuntime('HandlerReturn');
  }
  const declarations = operations.flatMap((operation) => [
    declaration(`${operation.typeName}Request`, requestType(operation, sources), [
      `What \`${operation.name}\` receives.`,
    ]),
    declaration(`${operation.typeName}Response`, responseType(operation, sources), [
      `What \`${operation.name}\` may answer.`,
    ]),
  ]);
  return renderTemplate('shared/handlers', {
    header: header(plan.model),
    imports: imports.lines(),
    declarations: [...declarations, handlersInterface(group.tag, operations)],
  });
}

function handlersInterface(tag: Tag, operations: readonly Operation[]): string {
  const methods = operations.map((operation, index) => {
    const gap = index === 0 ? '' : '\n';
    return `${gap}${docblock(operationDoc(operation), '  ')}${methodSignature(operation)}`;
  });
  return `${docblock([tag.description], '')}export interface ${tag.typeName}Handlers {\n${methods.join('')}}\n`;
}

function operationDoc({
  summary,
  description,
  deprecated,
  method,
  path,
}: Operation): (string | undefined)[] {
  return [
    summary,
    description === summary ? undefined : description,
    `\`${method.toUpperCase()} ${path}\``,
    deprecated ? '@deprecated' : undefined,
  ];
}

function methodSignature({ name, typeName }: Operation): string {
  const head = `  ${propertyKey(name)}(`;
  const request = `request: ${typeName}Request`;
  const result = `HandlerReturn<${typeName}Response>;`;
  const flat = `${head}${request}, context: Context): ${result}`;
  if (flat.length <= width) return `${flat}\n`;
  return `${head}\n    ${request},\n    context: Context,\n  ): ${result}\n`;
}

/** `Handlers`: every group of handlers by its name. A missing one, or a missing method, does not compile. */
export function renderHandlersIndex({ model: { title, version, tags } }: GenerationPlan): string {
  return renderTemplate('shared/handlers-index', {
    header: header({ title, version }),
    runtime: `./${runtimeModule}`,
    doc: docblock([`Everything that implements ${title}.`], '').trimEnd(),
    groups: [...tags]
      .sort((one, other) => (one.fileName < other.fileName ? -1 : 1))
      .map(({ typeName, fileName }) => ({ typeName, from: `./handlers/${fileName}.js` })),
    members: tags.map(({ name, typeName }) => ({ key: propertyKey(name), typeName })),
  });
}

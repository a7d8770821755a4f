import type { ApiModel, Operation, Tag } from '../../model/index.js';
import type { GenerationPlan, OperationGroup } from '../../plan/generation-plan.js';
import { docblock } from '../text/docblock.js';
import { propertyKey } from '../text/escape.js';
import { renderTemplate } from '../templates.js';
import { inModule, symbolsOf } from '../types/local-types.js';
import { symbol } from '../types/type-node.js';
import type { TypeNode } from '../types/type-node.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { header } from './header.js';
import { declaration } from './models.js';
import { nameModule } from './module-names.js';
import { requestType, responseType } from './operation-types.js';
import { runtimeModule } from './runtime.js';

const width = 100;

type Local = (symbol: TypeSymbol) => string;

const context = symbol('runtime', 'Context');
const handlerReturn = symbol('runtime', 'HandlerReturn');

/** The types of a group's requests and answers, and one handler interface a tag. */
export function renderHandlers(
  { model }: GenerationPlan,
  { tag, ...group }: OperationGroup,
): string {
  const operations = group.operations.map(({ operation }) => operation);
  const types = operations.flatMap((operation) => operationTypes(operation, model));
  const signature = operations.length === 0 ? [] : [context, handlerReturn];
  const { local, imports } = nameModule({
    declared: [`${tag.typeName}Handlers`, ...types.map(({ name }) => name)],
    mentioned: [...symbolsOf(types.map(({ type }) => type)), ...signature],
    paths: { models: '../models.js', runtime: `../${runtimeModule}` },
  });
  return renderTemplate('shared/handlers', {
    header: header(model),
    imports,
    declarations: [
      ...types.map(({ name, type, doc }) => declaration(name, inModule(type, local), [doc])),
      handlersInterface(tag, operations, local),
    ],
  });
}

interface OperationType {
  readonly name: string;
  readonly type: TypeNode;
  readonly doc: string;
}

function operationTypes(operation: Operation, model: ApiModel): OperationType[] {
  const { name, typeName } = operation;
  return [
    {
      name: `${typeName}Request`,
      type: requestType(operation, model),
      doc: `What \`${name}\` receives.`,
    },
    {
      name: `${typeName}Response`,
      type: responseType(operation, model),
      doc: `What \`${name}\` may answer.`,
    },
  ];
}

function handlersInterface(tag: Tag, operations: readonly Operation[], local: Local): string {
  const methods = operations.map((operation, index) => {
    const gap = index === 0 ? '' : '\n';
    return `${gap}${docblock(operationDoc(operation), '  ')}${methodSignature(operation, local)}`;
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

function methodSignature({ name, typeName }: Operation, local: Local): string {
  const head = `  ${propertyKey(name)}(`;
  const request = `request: ${typeName}Request`;
  const result = `${local(handlerReturn)}<${typeName}Response>;`;
  const contextParameter = `context: ${local(context)}`;
  const flat = `${head}${request}, ${contextParameter}): ${result}`;
  if (flat.length <= width) return `${flat}\n`;
  return `${head}\n    ${request},\n    ${contextParameter},\n  ): ${result}\n`;
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

import { schemaTypes, type ApiModel, type Direction, type NamedSchema } from '../../model/index.js';
import type { GenerationPlan } from '../../plan/generation-plan.js';
import { renderTemplate } from '../templates.js';
import { docblock } from '../text/docblock.js';
import { findAliasCycles } from '../types/alias-cycles.js';
import { describeSchema } from '../types/describe.js';
import { fromSchema } from '../types/from-schema.js';
import { printAfterColon, printType } from '../types/print-type.js';
import { inModule } from '../types/local-types.js';
import { header } from './header.js';
import { nameModule } from './module-names.js';
import type { TypeNode } from '../types/type-node.js';

export function renderModels({ model }: GenerationPlan): string {
  return renderTemplate('shared/models', {
    header: header(model),
    declarations: modelDeclarations(model),
  });
}

/** The declarations of every named schema; two where requests and responses differ. */
function modelDeclarations(model: ApiModel): string[] {
  const cycles = findAliasCycles(model.schemas);
  const { local } = nameModule({ declared: schemaTypes(model), mentioned: [], paths: {} });
  const declarations: string[] = [];
  for (const named of model.schemas.values()) {
    const declare = (name: string, direction: Direction) => {
      const type = fromSchema(named.schema, {
        model,
        direction,
        cut: cycles.get(named.pointer) ?? new Set(),
      });
      return declaration(name, inModule(type, local), documentation(named, direction));
    };
    declarations.push(declare(named.name, 'response'));
    if (named.requestName !== undefined) declarations.push(declare(named.requestName, 'request'));
  }
  return declarations;
}

function documentation(named: NamedSchema, direction: Direction): (string | undefined)[] {
  const facts = describeSchema(named.schema);
  if (named.requestName === undefined) return facts;
  const sense =
    direction === 'request'
      ? `As it is sent to this server; see {@link ${named.name}} for answers.`
      : `As this server answers it; see {@link ${named.requestName}} for requests.`;
  return [facts[0], sense, ...facts.slice(1)];
}

/** An interface for a plain object, since editors show it by its name; an alias for everything else. */
export function declaration(
  name: string,
  type: TypeNode,
  doc: readonly (string | undefined)[],
): string {
  const comment = docblock(doc, '');
  if (type.kind === 'object' && (type.members.length > 0 || type.index !== undefined)) {
    return `${comment}export interface ${name} ${printType(type, { indent: '', before: 0, after: 0 })}\n`;
  }
  const head = `export type ${name} =`;
  return `${comment}${head}${printAfterColon(type, '', head.length)};\n`;
}

import type { SecurityScheme } from '../../model/index.js';
import type { GenerationPlan, OperationGroup } from '../../plan/generation-plan.js';
import { printData } from '../data/print-data.js';
import { docblock } from '../text/docblock.js';
import { renderTemplate } from '../templates.js';
import { header } from './header.js';
import { runtimeModule } from './runtime.js';

/** The descriptors of one group of operations as a module. */
export function renderOperationGroup(plan: GenerationPlan, group: OperationGroup): string {
  return renderTemplate('shared/operations', {
    header: header(plan.model),
    runtime: `../${runtimeModule}`,
    validators: `../validators/${group.tag.fileName}.js`,
    name: groupName(group),
    doc: `The operations of ${group.tag.title}.`,
    operations: printData(
      group.operations.map(({ descriptor }) => descriptor),
      '  ',
      '  operations: '.length,
    ),
  });
}

/** The constant that a group's module exports. */
function groupName({ tag }: OperationGroup): string {
  return `${tag.name}Group`;
}

/** The descriptor of the whole API: its facts, and the groups it is made of. */
export function renderApi({ model, groups, usesMultipart }: GenerationPlan): string {
  const facts = {
    title: model.title,
    version: model.version,
    basePath: model.servers[0]?.basePath ?? '',
    securitySchemes: model.securitySchemes.map(describeScheme),
  };
  const imports = groups.map((group) => ({
    name: groupName(group),
    from: `./operations/${group.tag.fileName}.js`,
  }));
  return renderTemplate('shared/api', {
    header: header(model),
    runtime: `./${runtimeModule}`,
    imports: imports.sort((one, other) => (one.from < other.from ? -1 : 1)),
    facts: Object.entries(facts).map(([key, value]) => ({
      key,
      value: printData(value, '  ', `  ${key}: `.length),
    })),
    usesMultipart,
    groups: groupList(imports.map(({ name }) => name)),
  });
}

/** What TypeScript has to know of it: a compiler would take long to check data that is known to be right. */
export function renderApiTypes({ model }: GenerationPlan): string {
  return renderTemplate('shared/api-types', {
    header: header(model),
    runtime: `./${runtimeModule}`,
  });
}

function describeScheme({ key, type, in: location, name, httpScheme }: SecurityScheme): object {
  return {
    key,
    type,
    ...(location === undefined ? {} : { in: location }),
    ...(name === undefined ? {} : { name }),
    ...(httpScheme === undefined ? {} : { httpScheme }),
  };
}

function groupList(names: readonly string[]): string {
  const flat = `[${names.join(', ')}]`;
  if (`  groups: ${flat},`.length <= 100) return flat;
  return `[\n${names.map((name) => `    ${name},\n`).join('')}  ]`;
}

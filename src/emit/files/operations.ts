import { askedSchemes, type Operation, type SecurityScheme } from '../../model/index.js';
import type { GenerationPlan, OperationGroup } from '../../plan/generation-plan.js';
import { printData } from '../data/print-data.js';
import { renderTemplate } from '../templates.js';
import { header } from './header.js';
import { runtimeModule } from './runtime.js';

/** The descriptors of one group of operations as a module. */
export function renderOperationGroup({ model }: GenerationPlan, group: OperationGroup): string {
  return renderTemplate('shared/operations', {
    header: header(model),
    runtime: `../${runtimeModule}`,
    validators: `../validators/${group.tag.fileName}.js`,
    doc: `The operations of ${group.tag.title}.`,
    operations: printData(
      group.operations.map(({ descriptor }) => descriptor),
      '',
      'export const operations = '.length,
    ),
  });
}

/** The descriptor of the whole API: its facts, its routes, and where the rest is. */
export function renderApi({ model, groups, usesMultipart }: GenerationPlan): string {
  const facts = {
    title: model.title,
    version: model.version,
    basePath: model.servers[0]?.basePath ?? '',
    securitySchemes: askedSchemes(model).map(describeScheme),
  };
  return renderTemplate('shared/api', {
    header: header(model),
    runtime: `./${runtimeModule}`,
    facts: Object.entries(facts).map(([key, value]) => ({
      key,
      value: printData(value, '  ', `  ${key}: `.length),
    })),
    usesMultipart,
    groups: groups.map(({ tag, operations }) => ({
      tag: tag.name,
      routes: printData(
        operations.map(({ operation }) => routeOf(operation)),
        '      ',
        '      routes: '.length,
      ),
      from: `./operations/${tag.fileName}.js`,
    })),
  });
}

function routeOf({ name, method, path }: Operation): object {
  return { id: name, method: method.toUpperCase(), path };
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

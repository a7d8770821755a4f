import type { ApiModel } from './api-model.js';
import { noteIgnored } from './build/ignored.js';
import { readOperations } from './build/operations.js';
import { createReader, object, optional, text } from './build/reader.js';
import { collectSchemas } from './build/schemas.js';
import { selectOperations } from './build/select.js';
import type { Selection } from './build/select.js';
import { readSecuritySchemes } from './build/security-schemes.js';
import { readServers, readTagDescriptions } from './build/surroundings.js';
import type { LoadedSpec } from './loaded-spec.js';
import { nameOperations } from './naming/operations.js';
import { nameSchemas } from './naming/schemas.js';
import { schemaTypes } from './schema-types.js';

export interface ModelOptions extends Selection {
  /** Give webhooks handlers of their own (OpenAPI 3.1.0, OpenAPI Object, `webhooks`). */
  readonly webhooks?: boolean;
}

/** Reads a loaded specification into the model that every later stage works on. Pure; never throws for bad input. */
export function buildModel(spec: LoadedSpec, options: ModelOptions = {}): ApiModel {
  const reader = createReader(spec.normal, spec.locate);
  const { kept, idle } = selectOperations(readOperations(reader, 'paths'), options);
  for (const selector of idle) reader.report('FG2101', { selector }, '/paths');
  const webhooks = readOperations(reader, 'webhooks');
  const hooks = options.webhooks === true ? webhooks : [];
  noteIgnored(reader, kept, options.webhooks === true ? [] : webhooks);
  const narrowed = (options.include ?? []).length + (options.exclude ?? []).length > 0;
  const { schemas, twoFaced } = collectSchemas(spec.normal, [...kept, ...hooks], narrowed);
  const named = nameSchemas(schemas, twoFaced);
  const { tags, operations } = nameOperations(
    [...kept, ...hooks.map((hook) => ({ ...hook, key: `webhook ${hook.key}` }))],
    readTagDescriptions(reader),
    new Set(schemaTypes({ schemas: named })),
  );
  return {
    title: spec.title,
    version: spec.version,
    ...optional('description', text(object(spec.normal['info'])['description'])),
    openapi: spec.openapi,
    document: spec.normal,
    servers: readServers(reader),
    tags,
    operations: operations.filter(({ key }) => !key.startsWith('webhook ')),
    webhooks: operations.filter(({ key }) => key.startsWith('webhook ')),
    schemas: named,
    securitySchemes: readSecuritySchemes(
      reader,
      [...kept, ...hooks].flatMap(({ security }) => security ?? []),
    ),
    diagnostics: reader.diagnostics,
  };
}

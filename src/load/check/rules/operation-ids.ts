import { diagnostic } from '../../../diagnostics/index.js';
import { join } from '../../../model/index.js';
import { operationsOf, pathsOf } from '../operations.js';
import { field } from '../rule.js';
import type { Rule } from '../rule.js';

/** An operationId is unique in the document (OpenAPI 3.1.1, Operation Object). */
export const operationIds: Rule = function* ({ document, place }) {
  const owners = new Map<string, string>();
  for (const { name, operation, pointer } of pathsOf(document).flatMap(operationsOf)) {
    const operationId = field(operation, 'operationId');
    if (typeof operationId !== 'string') continue;
    const first = owners.get(operationId);
    if (first === undefined) owners.set(operationId, name);
    else yield diagnostic('FG2003', { operationId, first }, place(join(pointer, 'operationId')));
  }
};

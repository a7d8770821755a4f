import { constraintKinds } from './constraints.js';
import { documentationKinds } from './documentation.js';
import type { Kind } from './kind.js';
import { bodyKinds } from './bodies.js';
import { responseKinds } from './responses.js';
import { nameKinds } from './names.js';
import { operationKinds } from './operations.js';
import { parameterKinds } from './parameters.js';
import { propertyKinds } from './properties.js';
import { securityKinds } from './security.js';
import { structureKinds } from './structure.js';
import { typeKinds } from './types.js';

export type { Facts, Group, Kind } from './kind.js';

const TABLE = {
  ...operationKinds,
  ...parameterKinds,
  ...bodyKinds,
  ...responseKinds,
  ...securityKinds,
  ...propertyKinds,
  ...typeKinds,
  ...constraintKinds,
  ...structureKinds,
  ...nameKinds,
  ...documentationKinds,
};

export type KindId = keyof typeof TABLE;

/** Every kind of change that there is, by its id. */
export const kinds: Readonly<Record<KindId, Kind>> = TABLE;

export const kindIds = Object.keys(TABLE) as KindId[];

/** Whether a kind is about what only people read. */
export const isDocumentation = (kind: KindId): boolean => kinds[kind].group === 'documentation';

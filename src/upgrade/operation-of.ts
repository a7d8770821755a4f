import type { ApiModel, Operation } from '../model/index.js';

/** The operation or webhook of a key. */
export function operationOf(model: ApiModel, key: string | undefined): Operation | undefined {
  return [...model.operations, ...model.webhooks].find((one) => one.key === key);
}

import { operationsByTag, type ApiModel, type Operation, type Tag } from '../model/index.js';
import { describeOperation } from './descriptor.js';
import type { OperationGroup } from './generation-plan.js';
import { validatorNaming } from './validators.js';
import type { ValidatorNames } from './validators.js';

/**
 * One group a tag, whatever the size of the API: an editor opens small files, and no file moves when the
 * API grows past some threshold.
 */
export function groupOperations(model: ApiModel): OperationGroup[] {
  const namesOfGroup = validatorNaming(model.schemas);
  return [...operationsByTag(model)].map(([tag, operations]) =>
    group(model, tag, operations, namesOfGroup()),
  );
}

function group(
  model: ApiModel,
  tag: Tag,
  all: readonly Operation[],
  validators: ValidatorNames,
): OperationGroup {
  const operations = all.map((operation) => ({
    operation,
    descriptor: describeOperation(model, operation, validators),
  }));
  return { tag, operations, validators: validators.entries() };
}

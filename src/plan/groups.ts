import type { ApiModel, Tag } from '../model/index.js';
import { describeOperation } from './descriptor.js';
import type { OperationGroup } from './generation-plan.js';
import { validatorNaming } from './validators.js';
import type { ValidatorNames } from './validators.js';

/**
 * One group a tag, whatever the size of the API: an editor opens small files, and no file moves when the
 * API grows past some threshold.
 */
export function groupOperations(model: ApiModel): OperationGroup[] {
  const operations = [...model.operations, ...model.webhooks];
  const namesOfGroup = validatorNaming(model.schemas);
  return model.tags.map((tag) => group(model, tag, operations, namesOfGroup()));
}

function group(
  model: ApiModel,
  tag: Tag,
  all: ApiModel['operations'],
  validators: ValidatorNames,
): OperationGroup {
  const operations = all
    .filter((operation) => operation.tag === tag)
    .map((operation) => ({
      operation,
      descriptor: describeOperation(model, operation, validators),
    }));
  return { tag, operations, validators: validators.entries() };
}

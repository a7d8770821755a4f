import { operationsByTag, type ApiModel } from '../model/index.js';
import { describeOperation } from './descriptor.js';
import type { OperationGroup } from './generation-plan.js';
import { ValidatorNaming, withNames } from './validators.js';

/**
 * One group a tag, whatever the size of the API: an editor opens small files, and no file moves when the
 * API grows past some threshold.
 */
export function groupOperations(model: ApiModel): OperationGroup[] {
  const naming = new ValidatorNaming(model.schemas);
  const groups = [...operationsByTag(model)].map(([tag, operations]) => {
    const validators = naming.group();
    const described = operations.map((operation) => ({
      operation,
      descriptor: describeOperation(model, operation, validators),
    }));
    return { tag, described, entries: validators.entries };
  });
  const names = naming.settle();
  return groups.map(({ tag, described, entries }) => ({
    tag,
    operations: described.map(({ operation, descriptor }) => ({
      operation,
      descriptor: withNames(descriptor, names) as object,
    })),
    validators: [...entries].map(([identity, entry]) => ({
      name: names.get(identity) ?? identity,
      ...entry,
    })),
  }));
}

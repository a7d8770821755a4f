import type { Direction, JsonValue, Pointer } from '../../model/index.js';
import type { Evidence, Subject } from '../change.js';
import type { KindId } from '../kinds/index.js';

/** A change where it was seen, before it is projected on operations and judged. */
export interface Finding {
  readonly kind: KindId;
  readonly subject: Subject;
  readonly before?: FindingSpot;
  readonly after?: FindingSpot;
  readonly evidence?: Evidence;
  /** Properties that make the path from the owning schema complete: the name of an added property. */
  readonly path?: string;
  /** Directions that the change cannot be seen in, for `readOnly` and `writeOnly`. */
  readonly hiddenIn?: Direction;
}

export interface FindingSpot {
  readonly pointer: Pointer;
  readonly value?: JsonValue;
}

/** Leaves out a value that is not there, as `exactOptionalPropertyTypes` wants it. */
export function spot(pointer: Pointer, value?: JsonValue): FindingSpot {
  return value === undefined ? { pointer } : { pointer, value };
}

/** What a finding is known by: the same in every run, and the same wherever the same change was seen. */
export function findingId({ kind, subject, before, after }: Finding): string {
  const values = kind.startsWith('enum-value') ? [before?.value, after?.value] : [];
  const details = [
    subject.status,
    subject.mediaType,
    subject.header,
    subject.name?.before,
    subject.name?.after,
    kind === 'unknown' ? subject.keyword : undefined,
    ...values.map((value) => (value === undefined ? undefined : JSON.stringify(value))),
  ];
  return [kind, before?.pointer, after?.pointer, ...details]
    .filter((one) => one !== undefined)
    .join(' ');
}

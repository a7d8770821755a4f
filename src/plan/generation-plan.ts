import type { ApiModel, Direction, LoadedSpec, Operation, SchemaAt, Tag } from '../model/index.js';
import type { Target } from './targets.js';

/** What files there will be, and everything that must be decided before text is made. */
export interface GenerationPlan {
  readonly model: ApiModel;
  /** Where the model comes from: its document is written beside the code. */
  readonly spec: Pick<LoadedSpec, 'document' | 'locate'>;
  readonly target: Target;
  readonly groups: readonly OperationGroup[];
  /** Some operation takes a multipart body: the only case in which a parser is needed at run time. */
  readonly usesMultipart: boolean;
  readonly files: readonly PlannedFile[];
}

/** The operations of a tag: they share a file of handlers, of descriptors and of validators. */
export interface OperationGroup {
  readonly tag: Tag;
  readonly operations: readonly PlannedOperation[];
  readonly validators: readonly ValidatorEntry[];
}

export interface PlannedOperation {
  readonly operation: Operation;
  /** What the runtime needs to know, as data; see the runtime's `descriptor.ts`. */
  readonly descriptor: object;
}

/** A schema that must become an exported validator. */
export interface ValidatorEntry {
  readonly name: string;
  readonly at: SchemaAt;
  readonly direction: Direction;
  readonly applyDefaults: boolean;
}

export type FileKind =
  | 'models'
  | 'handlers'
  | 'handlersIndex'
  | 'operations'
  | 'operationsIndex'
  | 'operationsTypes'
  | 'validators'
  | 'security'
  | 'server'
  | 'runtime'
  | 'document';

export interface PlannedFile {
  readonly kind: FileKind;
  /** Relative to the output folder. */
  readonly path: string;
  readonly group?: OperationGroup;
}

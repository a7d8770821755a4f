import type { Place } from '../diagnostics/index.js';
import type { Direction, JsonValue, Method, ParameterLocation, Pointer } from '../model/index.js';
import type { KindId } from './kinds/index.js';

/** How sure it is that the change is what its kind says. Nothing may be rewritten from less than `certain`. */
export type Certainty = 'certain' | 'proposed' | 'unknown';

export type Level = 'ok' | 'may-break' | 'breaks';

/** One judgement: how bad, why, and what to do about it (empty when nothing is). */
export interface Verdict {
  readonly level: Level;
  readonly why: string;
  readonly todo: string;
}

/**
 * Three separate questions about one change, asked for who implements the API (consumes requests,
 * produces responses): does the implementation still compile, does it still behave, do old clients
 * still get through.
 */
export interface Verdicts {
  readonly source: Verdict;
  readonly runtime: Verdict;
  readonly clients: Verdict;
}

export type Axis = keyof Verdicts;

/** An operation as one version knows it. */
export interface OperationName {
  /** `POST /calls` */
  readonly key: string;
  readonly method: Method;
  readonly path: string;
  readonly operationId?: string;
  /** The handler method's name. */
  readonly name: string;
  /** The tag's identifier: the key in `Handlers`. */
  readonly tag: string;
}

export interface ParameterName {
  readonly in: ParameterLocation;
  readonly name: string;
}

/** A schema that owns what changed. `name` is that of the generated type, when it has one. */
export interface SchemaName {
  readonly pointer: Pointer;
  readonly name?: string;
}

export interface BeforeAfter<T> {
  readonly before?: T;
  readonly after?: T;
}

/** What the change is about. Which fields are set depends on the kind. */
export interface Subject {
  readonly operation?: BeforeAfter<OperationName>;
  readonly parameter?: BeforeAfter<ParameterName>;
  readonly schema?: BeforeAfter<SchemaName>;
  readonly property?: BeforeAfter<string>;
  /** Response status, media type, header, security scheme, tag or server, by the kind. */
  readonly status?: string;
  readonly mediaType?: string;
  readonly header?: string;
  readonly name?: BeforeAfter<string>;
  /** The JSON Schema or OpenAPI keyword at work. */
  readonly keyword?: string;
  /** Whether values without this element are refused. */
  readonly required?: boolean;
  /** Whether the two names look like each other's opposite, so that values may have to turn round. */
  readonly opposite?: boolean;
  /** Whether all values of the version without the union fit it: it asks for what was required anyway. */
  readonly implied?: boolean;
}

/** One side of a change: where, and which value of the keyword or element stands there. */
export interface Spot {
  readonly pointer: Pointer;
  readonly place?: Place;
  readonly value?: JsonValue;
}

/** An operation that the change is seen from. */
export interface Reach {
  /** The operation's key after the change; for a removed operation, before it. */
  readonly operation: string;
  readonly direction: Direction;
  /** `body`, `query.limit`, `200`, `200 header x-total` */
  readonly location: string;
  /** From the value's root to the changed element: `call.newTasks[].campaign`, empty for the root. */
  readonly path: string;
}

/** What a certain rename rests on, or what a proposal was derived from. */
export interface Evidence {
  readonly by: 'changelog' | 'decision' | 'steps' | 'structure' | 'similarity';
  readonly text: string;
  /** The changelog line, counted from 1. */
  readonly line?: number;
}

/** One change, reported once where it was made, whatever number of operations it reaches. */
export interface Change {
  /** Stable for the same two documents: kind and the pointers on both sides. */
  readonly id: string;
  readonly kind: KindId;
  readonly certainty: Certainty;
  readonly verdicts: Verdicts;
  /** The worst of the three verdicts. */
  readonly level: Level;
  readonly message: string;
  readonly subject: Subject;
  readonly before?: Spot;
  readonly after?: Spot;
  readonly directions: readonly Direction[];
  readonly reaches: readonly Reach[];
  readonly evidence?: Evidence;
}

/** A rename or move that only similarity speaks for. The removal and the addition stay in the changes. */
export interface Proposal {
  /** The rename, with certainty `proposed`; its id is what a decision refers to. */
  readonly change: Change;
  /** Ids of the changes that the rename would take the place of. */
  readonly replaces: readonly string[];
  /** 0 to 1 */
  readonly score: number;
  readonly reasons: readonly string[];
}

import { namedCheck, type Check } from './check.js';
import type {
  ContentDescriptor,
  OperationDescriptor,
  ResponseDescriptor,
  ValidatorModule,
} from './descriptor.js';
import { printable } from './media-type.js';

export interface PlannedContent extends ContentDescriptor {
  readonly check: Check | null;
  /** The Content-Type header that is sent with it. */
  readonly header: string;
}

export interface PlannedHeader {
  readonly name: string;
  readonly required: boolean;
  readonly check: Check | null;
}

/** What the API description says about one status. */
export interface ResponsePlan {
  readonly contents: readonly PlannedContent[];
  /** Set when there is one content, JSON, and no header is described, which is nearly always so. */
  readonly onlyJson: PlannedContent | undefined;
  /** Whether neither a body nor a header is described. */
  readonly isEmpty: boolean;
  readonly headers: readonly PlannedHeader[];
}

export type PlanFor = (status: number) => ResponsePlan | undefined;

/** Finds the response for a status: the code itself, then its range, then `default` (OpenAPI, Responses Object). */
export function planResponses(
  { responses }: OperationDescriptor,
  validators: ValidatorModule,
): PlanFor {
  const plans = new Map<number, ResponsePlan | undefined>();
  return (status) => {
    if (plans.has(status)) return plans.get(status);
    const descriptor =
      responses.find((response) => response.status === String(status)) ??
      responses.find(
        ({ status: range }) => range.toUpperCase() === `${Math.floor(status / 100)}XX`,
      ) ??
      responses.find((response) => response.status === 'default');
    const plan = descriptor === undefined ? undefined : planOf(descriptor, validators);
    plans.set(status, plan);
    return plan;
  };
}

function planOf(descriptor: ResponseDescriptor, validators: ValidatorModule): ResponsePlan {
  const contents = (descriptor.contents ?? []).map((content): PlannedContent => ({
    ...content,
    check:
      content.kind === 'json' || content.kind === 'text'
        ? namedCheck(validators, content.validate)
        : null,
    header: headerOf(content, content.mediaType),
  }));
  const headers = (descriptor.headers ?? []).map(({ name, required, validate }) => ({
    name: name.toLowerCase(),
    required,
    check: namedCheck(validators, validate),
  }));
  const [first] = contents;
  const isOnlyJson =
    contents.length === 1 &&
    headers.length === 0 &&
    first?.kind === 'json' &&
    !first.mediaType.includes('*');
  return {
    contents,
    headers,
    onlyJson: isOnlyJson ? first : undefined,
    isEmpty: contents.length === 0 && headers.length === 0,
  };
}

export function headerOf({ kind }: ContentDescriptor, mediaType: string): string {
  const name = printable(mediaType);
  return kind === 'json' || kind === 'text' ? `${name}; charset=utf-8` : name;
}

/**
 * The media types of an operation's successful answers, which the Accept header is held against.
 * Errors may always be sent (RFC 9110, 15.5.7), so `default` counts only where no success is declared.
 */
export function offersOf({ responses }: OperationDescriptor): string[] {
  const successes = responses.filter(({ status }) => /^[23]/.test(status));
  const relevant =
    successes.length > 0 ? successes : responses.filter(({ status }) => status === 'default');
  return relevant.flatMap(({ contents = [] }) => contents.map(({ mediaType }) => mediaType));
}

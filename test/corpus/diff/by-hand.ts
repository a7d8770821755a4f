import type { KindId } from '../../../src/diff/index.js';

/** A finding that a person looked up in both raw documents, and what they think of its verdicts. */
export interface Checked {
  /** The newer release; the older is the one before. */
  readonly release: string;
  readonly kind: KindId;
  /** Where it is, by pointer: in the newer document, or in the older for what was removed. */
  readonly at: string;
  /** source, runtime, clients, as reported. */
  readonly verdicts: string;
  readonly isRight: boolean;
  readonly reason: string;
}

const detach = '/paths/~1orgs~1{org}~1code-security~1configurations~1detach/delete';
const analysis = '/paths/~1repos~1{owner}~1{repo}~1code-scanning~1analyses~1{analysis_id}/get';
const alert = '/paths/~1repos~1{owner}~1{repo}~1dependabot~1alerts~1{alert_number}/patch';
const json = 'requestBody/content/application~1json/schema';

export const checked: readonly Checked[] = [
  {
    release: '23.0.1',
    kind: 'property-became-required',
    at: `${detach}/${json}/properties/selected_repository_ids`,
    verdicts: 'ok ok breaks',
    isRight: true,
    reason: '`required` came new to the body; who left the ids out is refused now.',
  },
  {
    release: '23.0.1',
    kind: 'operation-removed',
    at: '/paths/~1orgs~1{org}~1teams~1{team_slug}~1discussions~1{discussion_number}/delete',
    verdicts: 'breaks ok breaks',
    isRight: true,
    reason: 'The whole path is gone, and no other operation has its operationId.',
  },
  {
    release: '23.0.1',
    kind: 'enum-added',
    at: '/components/schemas/budget/properties/budget_scope',
    verdicts: 'breaks breaks ok',
    isRight: true,
    reason: 'A free string became seven values; the schema is used in responses only.',
  },
  {
    release: '23.0.1',
    kind: 'operation-path-changed',
    at: '/paths/~1orgs~1{org}~1dependabot~1repository-access/get',
    verdicts: 'ok ok breaks',
    isRight: true,
    reason:
      'The operationId is the same under `/organizations` before and `/orgs` after; the likewise named operations under `/enterprises` are new, with other ids.',
  },
  {
    release: '23.0.1',
    kind: 'response-removed',
    at: '/components/responses/service_unavailable',
    verdicts: 'breaks breaks may-break',
    isRight: true,
    reason: 'The autofix operation lists 503 before and 500 after; the addition is reported too.',
  },
  {
    release: '23.0.1',
    kind: 'enum-value-removed',
    at: '/components/schemas/code-scanning-alert-state',
    verdicts: 'breaks breaks ok',
    isRight: true,
    reason:
      'The old schema still has all its values, but the listed instances refer to a new one without `dismissed`; only that operation is named.',
  },
  {
    release: '23.0.1',
    kind: 'response-media-type-removed',
    at: `${analysis}/responses/200/content/application~1json+sarif`,
    verdicts: 'breaks breaks breaks',
    isRight: true,
    reason: 'Spelt `application/sarif+json` now; who asks for the old name gets nothing.',
  },
  {
    release: '23.0.1',
    kind: 'became-non-nullable',
    at: '/components/schemas/nullable-issue/properties/assignees',
    verdicts: 'breaks breaks ok',
    isRight: true,
    reason: '`nullable: true` is gone from the array, which stands in responses only.',
  },
  {
    release: '23.0.1',
    kind: 'property-added-required',
    at: '/paths/~1search~1issues/get/responses/200/content/application~1json/schema/properties/search_type',
    verdicts: 'breaks breaks ok',
    isRight: true,
    reason: 'New in `required` of the response; old clients do not look at it.',
  },
  {
    release: '23.0.1',
    kind: 'type-narrowed',
    at: '/components/schemas/update-budget/properties/budget/properties/budget_amount',
    verdicts: 'breaks breaks ok',
    isRight: true,
    reason: '`number` became `integer` while the schema moved from inline to a component.',
  },
  {
    release: '23.0.1',
    kind: 'union-added',
    at: `${alert}/${json}`,
    verdicts: 'ok ok ok',
    isRight: true,
    reason:
      'Either `state` or `assignees` must be there now. `state` was required before, so every old request still fits. It was reported as breaking clients until this table was made.',
  },
  {
    release: '23.0.1',
    kind: 'property-became-optional',
    at: `${alert}/${json}/properties/state`,
    verdicts: 'breaks may-break ok',
    isRight: true,
    reason: '`state` left `required`; a handler that counts on it no longer compiles.',
  },
  {
    release: '23.0.1',
    kind: 'additional-properties-closed',
    at: '/components/schemas/projects-v2-field-iteration-configuration/properties/iterations/items',
    verdicts: 'may-break ok breaks',
    isRight: true,
    reason: '`additionalProperties: false` is new on the items of a request body.',
  },
  {
    release: '23.0.1',
    kind: 'union-branch-removed',
    at: '/paths/~1repos~1{owner}~1{repo}~1issues~1{issue_number}~1labels/post/requestBody/content/application~1json/schema/oneOf/1',
    verdicts: 'may-break ok breaks',
    isRight: false,
    reason:
      'Two branches, labels as texts and as objects, became one whose items are either: old requests still fit. Whether one schema holds another is not decided, so the comparison errs on the safe side.',
  },
  {
    release: '23.0.1',
    kind: 'format-added',
    at: '/components/parameters/job-id/schema',
    verdicts: 'ok ok may-break',
    isRight: true,
    reason: 'One shared parameter got `int64`; one change that reaches three operations.',
  },
  {
    release: '23.0.1',
    kind: 'default-changed',
    at: '/paths/~1repos~1{owner}~1{repo}~1releases~1{release_id}/patch/requestBody/content/application~1json/schema/properties/make_latest',
    verdicts: 'ok may-break may-break',
    isRight: true,
    reason: 'The default of a string was the boolean `true` and is the text "true" now.',
  },
  {
    release: '23.0.1',
    kind: 'parameter-undeprecated',
    at: '/components/parameters/per-page',
    verdicts: 'ok ok ok',
    isRight: true,
    reason:
      'An inline deprecated parameter gave way to the shared one, which is not deprecated and else the same: nothing else is reported.',
  },
  {
    release: '21.0.0',
    kind: 'path-parameter-renamed',
    at: '/components/parameters/username',
    verdicts: 'breaks breaks ok',
    isRight: true,
    reason:
      '`/users/{user_id}/projectsV2/…` became `/users/{username}/…`: the same place of the path, so addresses stay and handlers do not.',
  },
  {
    release: '20.0.0',
    kind: 'schema-renamed',
    at: '/components/schemas/actions-hosted-runner-curated-image',
    verdicts: 'breaks ok ok',
    isRight: true,
    reason: 'All the text of the schema is the same under its new name; the wire does not change.',
  },
  {
    release: '20.0.0',
    kind: 'type-changed',
    at: '/components/schemas/nullable-team-simple',
    verdicts: 'breaks breaks breaks',
    isRight: true,
    reason:
      '`parent` of the teams that may push was a nullable text; the items refer to `team` now, in which it is an object.',
  },
  {
    release: '20.0.0',
    kind: 'required-name-removed',
    at: '/components/schemas/nullable-actions-hosted-runner-pool-image',
    verdicts: 'ok ok may-break',
    isRight: true,
    reason: '`version` was required without being declared, and is not required any more.',
  },
];

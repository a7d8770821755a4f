import type { ApiModel } from '../model/index.js';
import type { FileKind, GenerationPlan, PlannedFile } from './generation-plan.js';
import { groupOperations } from './groups.js';
import type { Target } from './targets.js';

/** Files of which there is one. */
const singleFiles: readonly PlannedFile[] = [
  { kind: 'models', path: 'models.ts' },
  { kind: 'handlersIndex', path: 'handlers.ts' },
  { kind: 'operationsIndex', path: 'operations.js' },
  { kind: 'operationsTypes', path: 'operations.d.ts' },
  { kind: 'security', path: 'security.ts' },
  { kind: 'server', path: 'server.ts' },
  { kind: 'document', path: 'openapi.json' },
  { kind: 'validators', path: 'validators' },
  { kind: 'runtime', path: 'runtime' },
];

/** Files of which there is one a group, in a folder each. */
const groupFiles: readonly {
  readonly kind: FileKind;
  readonly folder: string;
  readonly extension: string;
}[] = [
  { kind: 'handlers', folder: 'handlers', extension: 'ts' },
  { kind: 'operations', folder: 'operations', extension: 'js' },
];

function takesMultipart({ operations, webhooks }: ApiModel): boolean {
  return [...operations, ...webhooks].some(({ body }) =>
    body?.contents.some(({ kind }) => kind === 'multipart'),
  );
}

/** Decides which files there will be and what goes into each. Pure: nothing is written or rendered. */
export function planGeneration(
  model: ApiModel,
  spec: GenerationPlan['spec'],
  target: Target,
): GenerationPlan {
  const groups = groupOperations(model);
  return {
    model,
    spec,
    target,
    groups,
    usesMultipart: takesMultipart(model),
    files: [
      ...singleFiles,
      ...groupFiles.flatMap(({ kind, folder, extension }) =>
        groups.map((group) => ({
          kind,
          path: `${folder}/${group.tag.fileName}.${extension}`,
          group,
        })),
      ),
    ],
  };
}

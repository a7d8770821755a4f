import type { FileKind, GenerationPlan, PlannedFile } from '../plan/generation-plan.js';
import { renderApi, renderOperationGroup } from './files/operations.js';
import { renderHandlers, renderHandlersIndex } from './files/handlers.js';
import { renderModels } from './files/models.js';
import { runtimeFiles } from './files/runtime.js';
import { renderSecurity } from './files/security.js';
import { renderServer } from './files/server.js';
import { validatorFiles } from './files/validators.js';
import type { RenderedFile } from './rendered-file.js';

type Emitter = (plan: GenerationPlan, file: PlannedFile) => readonly RenderedFile[];

const module =
  (render: (plan: GenerationPlan, file: PlannedFile) => string): Emitter =>
  (plan, file) => [{ path: file.path, content: render(plan, file), formatted: true }];

/** How each kind of planned file becomes text. */
const emitters: Readonly<Record<FileKind, Emitter>> = {
  models: module(renderModels),
  handlers: module((plan, { group }) => (group === undefined ? '' : renderHandlers(plan, group))),
  handlersIndex: module(renderHandlersIndex),
  operations: module((plan, { group }) =>
    group === undefined ? '' : renderOperationGroup(plan, group),
  ),
  operationsIndex: module(renderApi),
  validators: validatorFiles,
  security: module(renderSecurity),
  server: module(renderServer),
  runtime: runtimeFiles,
  document: module(({ published }) => `${JSON.stringify(published, null, 2)}\n`),
};

/** Turns a plan into the text of its files. Pure but for reading its own templates. */
export function emit(plan: GenerationPlan): RenderedFile[] {
  return plan.files.flatMap((file) => [...emitters[file.kind](plan, file)]);
}

import type {
  FileKind,
  GenerationPlan,
  OperationGroup,
  PlannedFile,
} from '../plan/generation-plan.js';
import type { Emission } from './emission.js';
import { renderApi, renderApiTypes, renderOperationGroup } from './files/operations.js';
import { renderHandlers, renderHandlersIndex } from './files/handlers.js';
import { renderModels } from './files/models.js';
import { runtimeFiles } from './files/runtime.js';
import { renderSecurity } from './files/security.js';
import { renderServer } from './files/server.js';
import { emitValidators } from './files/validators.js';
import type { RenderedFile } from './rendered-file.js';

type Emitter = (plan: GenerationPlan, file: PlannedFile) => Emission;

const files = (rendered: readonly RenderedFile[]): Emission => ({
  files: rendered,
  diagnostics: [],
});

const module =
  (render: (plan: GenerationPlan, file: PlannedFile) => string): Emitter =>
  (plan, file) =>
    files([{ path: file.path, content: render(plan, file), formatted: true }]);

const groupModule = (render: (plan: GenerationPlan, group: OperationGroup) => string): Emitter =>
  module((plan, { group }) => (group === undefined ? '' : render(plan, group)));

/** How each kind of planned file becomes text. */
const emitters: Readonly<Record<FileKind, Emitter>> = {
  models: module(renderModels),
  handlers: groupModule(renderHandlers),
  handlersIndex: module(renderHandlersIndex),
  operations: groupModule(renderOperationGroup),
  operationsIndex: module(renderApi),
  operationsTypes: module(renderApiTypes),
  validators: emitValidators,
  security: module(renderSecurity),
  server: module(renderServer),
  runtime: (plan) => files(runtimeFiles(plan)),
  document: module(({ spec }) => `${JSON.stringify(spec.document, null, 2)}\n`),
};

/** Turns a plan into the text of its files. Pure but for reading its own templates. */
export function emit(plan: GenerationPlan): Emission {
  const parts = plan.files.map((file) => emitters[file.kind](plan, file));
  return {
    files: parts.flatMap((part) => part.files),
    diagnostics: parts.flatMap((part) => part.diagnostics),
  };
}

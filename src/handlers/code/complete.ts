import { dirname, join, resolve } from 'node:path';
import { Node, type Node as AnyNode, type SourceFile } from 'ts-morph';
import { diagnostic, type Diagnostic, type Place } from '../../diagnostics/index.js';
import type { HandlerFile } from '../scaffold.js';
import type { UserFile } from '../user-file.js';
import type { HolderNode } from './holders.js';
import { completeIndex } from './index-object.js';
import { readMembers } from './members.js';
import { mentionedIn } from './mentions.js';
import { Session, type CompletionInput } from './session.js';

export interface Completion {
  readonly edited: readonly UserFile[];
  /** Handler files for which the user's code has nothing yet. */
  readonly toCreate: readonly HandlerFile[];
  readonly diagnostics: readonly Diagnostic[];
}

function undecided(session: Session, names: readonly string[], reason: string, place: Place): void {
  session.diagnostics.push(diagnostic('FG5001', { operations: names, reason }, place));
}

/** Reports members that the API has not, or has elsewhere, any more. */
function reportExtras(
  session: Session,
  file: HandlerFile,
  holder: HolderNode,
  present: ReadonlyMap<string, AnyNode>,
): void {
  const { description, previous } = session.input;
  const names = new Set(file.operations.map(({ name }) => name));
  const before = new Set(previous.get(file.objectName));
  for (const [name, node] of present) {
    if (names.has(name)) continue;
    // A class may have methods of its own; in an object that is typed, nothing else can stand.
    if (!Node.isObjectLiteralExpression(holder) && !before.has(name)) continue;
    const home = description.files.find(({ operations }) =>
      operations.some((one) => one.name === name),
    );
    const found =
      home === undefined
        ? diagnostic('FG5002', { operation: name }, session.place(node))
        : diagnostic(
            'FG5003',
            { operation: name, from: file.objectName, to: home.objectName },
            session.place(node),
          );
    session.diagnostics.push(found);
  }
}

function completeHolder(session: Session, file: HandlerFile, holder: HolderNode): void {
  const { present, uncertain, unknown } = readMembers(holder);
  reportExtras(session, file, holder, present);
  const missing = file.operations.filter(({ name }) => !present.has(name));
  const names = missing.map(({ name }) => name);
  if (missing.length === 0 || session.isBroken(holder.getSourceFile())) return;
  if (unknown !== undefined) {
    undecided(session, names, `it may be there already: ${unknown}`, session.place(holder));
    return;
  }
  const maybe = names.filter((name) => uncertain.has(name));
  if (maybe.length > 0) {
    const reason = 'it may be there already: what is spread has it as an optional property';
    undecided(session, maybe, reason, session.place(holder));
  }
  const certain = missing.filter(({ name }) => !uncertain.has(name));
  if (certain.length === 0) return;
  const { folder, description } = session.input;
  const importFrom = session.specifier(
    holder.getSourceFile(),
    resolve(folder, description.importFrom),
  );
  const types = { names: [file.interfaceName, description.index.interfaceName], importFrom };
  if (!session.edits.addStubs(holder, certain, types)) {
    const reason = 'the file uses the name notImplemented for something else';
    undecided(session, names, reason, session.place(holder));
  }
}

/** Operations that no code mentions by name: what is surely missing when the code cannot be followed. */
function unmentioned(session: Session, file: HandlerFile): string[] {
  const words = mentionedIn(session.workspace.sources);
  return file.operations.map(({ name }) => name).filter((name) => !words.has(name));
}

/** True when the index imports the object from the expected file: that file was deleted. */
function isAwaited(source: SourceFile, file: HandlerFile, path: string): boolean {
  const bare = path.replace(/\.ts$/, '');
  return source
    .getImportDeclarations()
    .filter((one) => one.getNamedImports().some((named) => named.getName() === file.objectName))
    .map((one) => one.getModuleSpecifierValue().replace(/\.[cm]?[jt]s$/, ''))
    .some((specifier) => resolve(dirname(source.getFilePath()), specifier) === bare);
}

/** True when the index has the object from somewhere else than the file that would be made for it. */
function isElsewhere(session: Session, file: HandlerFile, path: string): boolean {
  const { index } = session.input.description;
  const wanted = { interfaceName: index.interfaceName, objectName: index.objectName };
  const { found } = session.candidates(wanted, join(session.input.folder, index.fileName));
  return found.some(
    (holder) =>
      readMembers(holder).present.has(file.objectName) &&
      !isAwaited(holder.getSourceFile(), file, path),
  );
}

function completeFile(session: Session, file: HandlerFile): void {
  const path = join(session.input.folder, file.fileName);
  const { interfaceName, objectName } = file;
  const collectorName = session.input.description.index.interfaceName;
  const { found, opaque } = session.candidates({ interfaceName, objectName, collectorName }, path);
  const [holder] = found;
  if (holder !== undefined && found.length === 1) {
    completeHolder(session, file, holder);
    return;
  }
  const isNew = session.workspace.source(path) === undefined;
  if (found.length === 0 && opaque.length === 0 && isNew && !isElsewhere(session, file, path)) {
    session.toCreate.push(file);
    return;
  }
  const names = unmentioned(session, file);
  const at = opaque[0] ?? found[0];
  const place = at === undefined ? { file: session.shown(path) } : session.place(at);
  const reason =
    found.length > 1
      ? `${found.length} objects are ${interfaceName}, and it is not known which is meant`
      : `no object with the type ${interfaceName} was found to add to`;
  if (names.length > 0) undecided(session, names, reason, place);
}

/** Adds what is missing to the user's code, where that is certain, and reports the rest. */
export function complete(input: CompletionInput): Completion {
  const session = new Session(input);
  for (const file of input.doubtful) completeFile(session, file);
  if (input.isIndexDoubtful) completeIndex(session);
  return {
    edited: session.edits.apply(),
    toCreate: session.toCreate,
    diagnostics: session.diagnostics,
  };
}

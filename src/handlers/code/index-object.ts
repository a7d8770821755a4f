import { join } from 'node:path';
import { Node, type SourceFile } from 'ts-morph';
import { diagnostic } from '../../diagnostics/index.js';
import { findHolders, type HolderNode } from './holders.js';
import { readMembers } from './members.js';
import type { Session } from './session.js';

/** The extension with which a file imports its neighbours: `.js`, `.ts` or none. */
function importExtension(source: SourceFile): string {
  const [first] = source
    .getImportDeclarations()
    .map((one) => one.getModuleSpecifierValue())
    .filter((specifier) => specifier.startsWith('./'));
  return first === undefined ? '.js' : (/\.[cm]?[jt]s$/.exec(first)?.[0] ?? '');
}

/** Why an object cannot be imported from its file, or undefined when it can. */
function obstacle(session: Session, fileName: string, objectName: string): string | undefined {
  if (session.toCreate.some((one) => one.fileName === fileName)) return undefined;
  const source = session.workspace.source(join(session.input.folder, fileName));
  if (source === undefined) return `${fileName} does not exist`;
  return source.getExportSymbols().some((one) => one.getName() === objectName)
    ? undefined
    : `${fileName} does not export it`;
}

/** A group of operations is gone: its entry and each of its methods is named, nothing is removed. */
function reportGone(session: Session, objectName: string): void {
  const interfaceName = `${objectName[0]?.toUpperCase() ?? ''}${objectName.slice(1)}Handlers`;
  for (const source of session.workspace.sources) {
    for (const holder of findHolders(source, { interfaceName, objectName }).found) {
      const methods = Node.isObjectLiteralExpression(holder)
        ? holder.getProperties().filter(Node.isMethodDeclaration)
        : holder.getInstanceMethods();
      for (const method of methods) {
        session.diagnostics.push(
          diagnostic('FG5002', { operation: method.getName() }, session.place(method)),
        );
      }
    }
  }
}

function addEntries(session: Session, holder: HolderNode, missing: readonly string[]): void {
  const source = holder.getSourceFile();
  const added: string[] = [];
  for (const object of missing) {
    const file = session.input.description.files.find(({ objectName }) => objectName === object);
    if (file === undefined) continue;
    const path = join(session.input.folder, file.fileName.replace(/\.ts$/, ''));
    const specifier = session.specifier(source, path) + importExtension(source);
    const reason =
      obstacle(session, file.fileName, object) ??
      (session.edits.addImport(source, object, specifier)
        ? undefined
        : `the file uses the name ${object} for something else`);
    if (reason === undefined) added.push(object);
    else session.diagnostics.push(diagnostic('FG5006', { object, reason }, session.place(holder)));
  }
  if (added.length > 0) session.edits.addProperties(holder, added);
}

/** Adds the entries that the collecting object lacks, and reports those that the API has not any more. */
export function completeIndex(session: Session): void {
  const { description, folder } = session.input;
  const { index, files } = description;
  const wanted = { interfaceName: index.interfaceName, objectName: index.objectName };
  const { found } = session.candidates(wanted, join(folder, index.fileName));
  const [holder] = found;
  const names = files.map(({ objectName }) => objectName);
  if (holder === undefined || found.length > 1) {
    const created = session.toCreate.map(({ objectName }) => objectName);
    const reason = `${found.length === 0 ? 'no object' : 'more than one object'} with the type ${index.interfaceName} was found`;
    const place = { file: session.shown(join(folder, index.fileName)) };
    for (const object of created) {
      session.diagnostics.push(diagnostic('FG5006', { object, reason }, place));
    }
    return;
  }
  const { present, uncertain, unknown } = readMembers(holder);
  for (const [name, node] of present) {
    if (names.includes(name) || !Node.isObjectLiteralExpression(holder)) continue;
    session.diagnostics.push(diagnostic('FG5005', { object: name }, session.place(node)));
    reportGone(session, name);
  }
  const missing = names.filter((name) => !present.has(name));
  if (missing.length === 0 || session.isBroken(holder.getSourceFile())) return;
  if (unknown !== undefined || missing.some((name) => uncertain.has(name))) {
    const reason = `it may be there already: ${unknown ?? 'what is spread has it as an optional property'}`;
    for (const object of missing) {
      session.diagnostics.push(diagnostic('FG5006', { object, reason }, session.place(holder)));
    }
    return;
  }
  addEntries(session, holder, missing);
}

import { assignLocalNames } from '../model/naming/local-names.js';
import { stringLiteral } from './string-literal.js';

/** What the handlers folder has to contain for one specification; `plan` makes it. */
export interface HandlersDescription {
  readonly files: readonly HandlerFile[];
  readonly index: HandlersIndex;
  /** The generated module of handler types, from the handlers folder: `../generated/handlers.js`. */
  readonly importFrom: string;
}

/** One handler object: a tag's operations. */
export interface HandlerFile {
  /** `calls.ts` */
  readonly fileName: string;
  /** `calls`: the exported constant and its key in `Handlers`. */
  readonly objectName: string;
  /** `CallsHandlers` */
  readonly interfaceName: string;
  readonly operations: readonly HandlerOperation[];
}

export interface HandlerOperation {
  /** The method's name, an identifier. */
  readonly name: string;
  /** Any text; becomes the stub's comment. */
  readonly summary?: string;
}

/** The object that collects all handler objects. */
export interface HandlersIndex {
  readonly fileName: string;
  readonly objectName: string;
  readonly interfaceName: string;
}

/** What a stub throws: exported by the generated handlers module, answered with 501. */
export const notImplemented = 'notImplemented';

/** In the file of a tag that is called so, its own object has the name. */
const thrower = { key: notImplemented, name: notImplemented, alias: 'stillNotImplemented' };

/** How the text around an insertion is written. */
export interface CodeStyle {
  readonly eol: string;
  readonly quote: string;
  /** `;` or nothing. */
  readonly semicolon: string;
  /** One level of indentation. */
  readonly unit: string;
}

export const ownStyle: CodeStyle = { eol: '\n', quote: "'", semicolon: ';', unit: '  ' };

/** A summary as the inside of a comment: one line that cannot end it, nothing invisible in it. */
function commentText(summary: string): string {
  return summary
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll('*/', '*\\/')
    .trim();
}

/** The lines of a method that answers 501, without indentation. */
export function stubLines(
  operation: HandlerOperation,
  { quote, semicolon, unit }: CodeStyle,
  options: { readonly inClass: boolean; readonly thrower: string },
): string[] {
  const { name } = operation;
  const summary = commentText(operation.summary ?? '');
  // A method of a class is not typed by its context: without the annotation it would give void.
  const returnType = options.inClass ? ': Promise<never>' : '';
  return [
    ...(summary === '' ? [] : [`/** ${summary} */`]),
    `async ${name}()${returnType} {`,
    `${unit}throw ${options.thrower}(${quote}${name}${quote})${semicolon}`,
    '}',
  ];
}

/** The text of a handler file that does not exist yet. */
export function newHandlerFile(file: HandlerFile, importFrom: string): string {
  const { objectName, interfaceName, operations } = file;
  const names = assignLocalNames([thrower], [objectName]);
  const local = names.get(thrower.key) ?? notImplemented;
  const value = local === notImplemented ? local : `${notImplemented} as ${local}`;
  const imports = [...(operations.length === 0 ? [] : [value]), `type ${interfaceName}`];
  const methods = operations.flatMap((operation, index) => {
    const lines = stubLines(operation, ownStyle, { inClass: false, thrower: local });
    lines.push(`${lines.pop()},`);
    return [...(index === 0 ? [] : ['']), ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
  });
  return [
    `import { ${imports.join(', ')} } from ${stringLiteral(importFrom, ownStyle.quote)};`,
    '',
    ...(methods.length === 0
      ? [`export const ${objectName}: ${interfaceName} = {};`]
      : [`export const ${objectName}: ${interfaceName} = {`, ...methods, '};']),
    '',
  ].join('\n');
}

/** The text of the file that collects the handler objects, when it does not exist yet. */
export function newIndexFile({ files, index, importFrom }: HandlersDescription): string {
  const imports = files.map(
    ({ fileName, objectName }) =>
      `import { ${objectName} } from ${stringLiteral(`./${fileName.replace(/\.ts$/, '.js')}`, ownStyle.quote)};`,
  );
  return [
    `import type { ${index.interfaceName} } from ${stringLiteral(importFrom, ownStyle.quote)};`,
    ...imports,
    '',
    `export const ${index.objectName}: ${index.interfaceName} = {`,
    ...files.map(({ objectName }) => `  ${objectName},`),
    '};',
    '',
  ].join('\n');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const keystrokes = 30;

/**
 * Milliseconds from a keystroke in a handler to the list of properties, as an editor asks for it:
 * `body.` in the handler of an operation with a body. Warm: the first list is not counted.
 */
export function completionTimes(folder: string, tag: string, operation: string): number[] {
  const path = join(folder, 'handlers', `${tag}.ts`);
  const original = readFileSync(path, 'utf8');
  let text = original;
  let version = 0;
  const parsed = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    folder,
  );
  const service = ts.createLanguageService({
    getCompilationSettings: () => parsed.options,
    getScriptFileNames: () => parsed.fileNames,
    getScriptVersion: (name) => (name === path ? String(version) : '0'),
    getScriptSnapshot: (name) => {
      const content = name === path ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  const times: number[] = [];
  for (let at = 0; at < keystrokes + 3; at++) {
    const added = `async ${operation}({ body }) {\n    const given${'x'.repeat(at)} = body.`;
    text = original.replace(new RegExp(`async ${operation}\\([^)]*\\) \\{`), added);
    if (text === original) throw new Error(`there is no stub of ${operation} in ${path}`);
    version++;
    const position = text.indexOf(added) + added.length;
    const started = performance.now();
    const found = service.getCompletionsAtPosition(path, position, {});
    const taken = performance.now() - started;
    if (!found?.isMemberCompletion) throw new Error(`nothing to complete in ${operation}`);
    if (at >= 3) times.push(taken);
  }
  return times;
}

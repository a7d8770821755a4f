import { dirname, relative } from 'node:path';
import ts from 'typescript';

/** What the project's own compiler says about a project, without regard to anything of ours. */
export function typeErrors(folder: string): { file: string; line: number; message: string }[] {
  const path = `${folder}/tsconfig.json`;
  const { config } = ts.readConfigFile(path, (name) => ts.sys.readFile(name)) as { config: object };
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
  const options = { ...parsed.options, noEmit: true, skipLibCheck: true };
  const program = ts.createProgram(parsed.fileNames, options);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => ({
    file: file === undefined ? '' : relative(folder, file.fileName),
    line: file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
}

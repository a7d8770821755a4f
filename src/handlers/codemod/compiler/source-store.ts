import { readFileSync } from 'node:fs';
import { ts } from 'ts-morph';
import { isLibrary, readLibrary } from './libraries.js';

/** A file as it stands on the disk: `text` without its byte order mark. */
export interface StoredText {
  readonly text: string;
  readonly mark: string;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const byteOrderMark = '\uFEFF';

function decode(bytes: Buffer): StoredText | undefined {
  try {
    const text = decoder.decode(bytes);
    const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
    return { text: text.slice(mark.length), mark };
  } catch {
    return undefined;
  }
}

/** Reads and parses every file once, however many programs are made of them. */
export class SourceStore {
  readonly #texts = new Map<string, StoredText | undefined>();
  readonly #sources = new Map<string, ts.SourceFile>();

  /** What the disk says, read once; undefined when there is no such file, or it is not UTF-8. */
  read(path: string): StoredText | undefined {
    if (!this.#texts.has(path)) this.#texts.set(path, readText(path));
    return this.#texts.get(path);
  }

  /**
   * A parsed text. Equal texts under one path and one kind of module are one object. Documentation is
   * parsed only where it is asked for: of the files that a project takes in, hardly any needs it.
   */
  source(
    path: string,
    text: string,
    options: ts.CreateSourceFileOptions,
    hasDocumentation: boolean,
  ): ts.SourceFile {
    const format = String(options.impliedNodeFormat ?? '');
    const key = `${path}\n${format}\n${String(options.languageVersion)}\n${text}`;
    let source = this.#sources.get(key);
    if (source === undefined) {
      const jsDocParsingMode = hasDocumentation
        ? ts.JSDocParsingMode.ParseAll
        : ts.JSDocParsingMode.ParseNone;
      source = ts.createSourceFile(path, text, { ...options, jsDocParsingMode });
      this.#sources.set(key, source);
    }
    return source;
  }
}

function readText(path: string): StoredText | undefined {
  if (isLibrary(path)) {
    const text = readLibrary(path);
    return text === undefined ? undefined : { text, mark: '' };
  }
  try {
    return decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

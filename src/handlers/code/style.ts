import { ownStyle, type CodeStyle } from '../scaffold.js';

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** How a file is written: what most of its lines do. */
export function styleOf(text: string): CodeStyle {
  const crlf = count(text, /\r\n/g);
  const lines = count(text, /\n/g);
  const double = count(text, /from "|\("/g);
  const single = count(text, /from '|\('/g);
  const semicolons = count(text, /;[ \t]*\r?$/gm);
  const bareStatements = count(text, /^(?:import|export \*) [^;\n]*['"][ \t]*\r?$/gm);
  return {
    eol: crlf * 2 > lines ? '\r\n' : '\n',
    quote: double > single ? '"' : "'",
    semicolon: semicolons >= bareStatements ? ';' : '',
    unit: unitOf(text),
  };
}

/** The smallest indentation of the file is one level. */
function unitOf(text: string): string {
  if (/^\t/m.test(text)) return '\t';
  const widths = [...text.matchAll(/^( +)[^\s*]/gm)].map(([, spaces]) => spaces?.length ?? 0);
  const least = Math.min(...widths);
  return Number.isFinite(least) ? ' '.repeat(least) : ownStyle.unit;
}

/** The white space at the start of the line that `position` is in. */
export function indentationAt(text: string, position: number): string {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, position))?.[0] ?? '';
}

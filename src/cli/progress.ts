import { visible } from '../diagnostics/index.js';
import { styled, type Terminal } from './terminal.js';

/** Says on standard error what a run is doing. */
export interface ProgressLine {
  readonly report: (stage: string) => void;
  /** Removes what stands on the screen, before anything else is written. */
  readonly clear: () => void;
}

const eraseLine = '\r\u001b[2K';

/** One line that is rewritten on a screen, a line for each stage elsewhere, nothing when quiet. */
export function progressLine(terminal: Terminal, isQuiet: boolean): ProgressLine {
  if (isQuiet) return { report: () => undefined, clear: () => undefined };
  if (!terminal.isInteractive) {
    return { report: (stage) => terminal.err(`${visible(stage)}\n`), clear: () => undefined };
  }
  return {
    report: (stage) =>
      terminal.err(eraseLine + styled('dim', `${visible(stage)} …`, terminal.hasColor.err)),
    clear: () => terminal.err(eraseLine),
  };
}

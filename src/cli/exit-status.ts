/** What the process says about how it went. */
export const exitStatus = {
  done: 0,
  /** Bad input, or drift found by `--check`. */
  failed: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** 128 + SIGINT, as shells expect it. */
  interrupted: 130,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Diagnostics that say that the command line lacks something. */
const usageCodes: ReadonlySet<string> = new Set(['FG3006']);

export function statusOf(codes: readonly string[]): ExitStatus {
  return codes.every((code) => usageCodes.has(code)) ? exitStatus.usage : exitStatus.failed;
}

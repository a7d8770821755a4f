import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, so that another one can tell whether it is still at work. */
export interface Owner {
  readonly host: string;
  /** Of this start of the machine; empty where the system does not tell. */
  readonly boot: string;
  /** Processes are numbered anew in every container. */
  readonly numbering: string;
  readonly pid: number;
  /** When the process began, in the system's own count; 0 where it does not tell. */
  readonly start: string;
}

/** What cannot be known, because another machine or container would have to be asked, is believed so long. */
const believedMilliseconds = 120_000;

function told(read: () => string): string {
  try {
    return read().trim();
  } catch {
    return '';
  }
}

function digest(text: string): string {
  return text === '' ? '0' : createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** The 22nd field of Linux's `/proc/PID/stat`; the second one, a name in brackets, may hold anything. */
function startOf(pid: number): string {
  const stat = told(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return /^\d+$/.exec(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '')?.[0] ?? '0';
}

/** This very process. */
export const self: Owner = {
  host:
    hostname()
      .replace(/[^a-z\d-]+/gi, '-')
      .slice(0, 40) || 'host',
  boot: digest(told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))),
  numbering: digest(told(() => readlinkSync('/proc/self/ns/pid'))),
  pid: process.pid,
  start: startOf(process.pid),
};

const ticketName =
  /^(?<host>[a-z\d-]{1,40})\.(?<boot>[\da-f]+)\.(?<numbering>[\da-f]+)\.(?<pid>\d{1,10})\.(?<start>\d{1,20})\.[\da-f]{12}$/i;

/** Tickets that this process holds: it has several runs at once when it is used as a library. */
const held = new Set<string>();

/** A name for a ticket of this process; all that is to be known is in the name, so that it is there at once. */
export function takeTicketName(): string {
  const { host, boot, numbering, pid, start } = self;
  const name = [host, boot, numbering, pid, start, randomBytes(6).toString('hex')].join('.');
  held.add(name);
  return name;
}

export function dropTicketName(name: string): void {
  held.delete(name);
}

/** Who took a ticket, or undefined for a name that is none. */
export function ownerOf(name: string): Owner | undefined {
  const found = ticketName.exec(name)?.groups;
  if (found === undefined) return undefined;
  const { host = '', boot = '', numbering = '', pid = '', start = '' } = found;
  return { host, boot, numbering, pid: Number(pid), start };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * True when the process that took a ticket has ended. A process of this machine can be asked for, and its
 * start tells it from a later one with its number. Another machine's, or one in another container, is
 * believed for two minutes: a run that has lost its ticket meanwhile notices before it changes anything.
 * @param age of the ticket, in milliseconds
 */
export function isGone(name: string, owner: Owner, age: number): boolean {
  if (owner.host === self.host && owner.boot !== self.boot) return true;
  if (owner.host !== self.host || owner.numbering !== self.numbering) {
    return age > believedMilliseconds;
  }
  if (owner.pid === self.pid && owner.start === self.start) return !held.has(name);
  if (!isRunning(owner.pid)) return true;
  const start = startOf(owner.pid);
  return start === '0' || owner.start === '0' ? age > believedMilliseconds : start !== owner.start;
}

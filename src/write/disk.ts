import { constants, type Stats } from 'node:fs';
import * as fs from 'node:fs/promises';

/**
 * Every file operation of this stage. Tests put faults between any two of them, which is how they
 * prove that an interrupted run can be completed.
 */
export interface Disk {
  /** Follows no link in the last part of the path. */
  readText(path: string): Promise<string>;
  lstat(path: string): Promise<Stats>;
  /** The number and the time of change that the file system gave to a file, links not followed. */
  identity(path: string): Promise<string>;
  realpath(path: string): Promise<string>;
  list(path: string): Promise<string[]>;
  /** Gives the topmost folder that had to be made for it. */
  makeFolder(path: string): Promise<string | undefined>;
  /** Fails with EEXIST when the folder is there. */
  claimFolder(path: string): Promise<void>;
  /** Fails with EEXIST when something is there. */
  createEmpty(path: string): Promise<void>;
  /** Writes a file that must not be there yet, and waits until it is on the device. */
  writeDurably(path: string, text: string, mode?: number): Promise<void>;
  /** Waits until the entries of a folder are on the device, where the system can. */
  syncFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  removeFile(path: string): Promise<void>;
  /** Fails with ENOTEMPTY when something is in it. */
  removeFolder(path: string): Promise<void>;
}

/** Undefined where the system has no such thing. */
const noFollow: number | undefined = constants.O_NOFOLLOW;

export const nodeDisk: Disk = {
  readText: (path) =>
    fs.readFile(path, { encoding: 'utf8', flag: constants.O_RDONLY | (noFollow ?? 0) }),
  lstat: (path) => fs.lstat(path),
  identity: async (path) => {
    const { ino, ctimeNs } = await fs.lstat(path, { bigint: true });
    return `${ino}-${ctimeNs}`;
  },
  realpath: (path) => fs.realpath(path),
  list: (path) => fs.readdir(path),
  makeFolder: (path) => fs.mkdir(path, { recursive: true }),
  claimFolder: (path) => fs.mkdir(path),
  createEmpty: async (path) => {
    await (await fs.open(path, 'wx')).close();
  },
  writeDurably: async (path, text, mode) => {
    const file = await fs.open(path, 'wx', mode);
    try {
      await file.writeFile(text, 'utf8');
      // What is asked of `open` the process's mask takes bits from.
      if (mode !== undefined) await file.chmod(mode & 0o777);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  syncFolder: async (path) => {
    // Windows cannot open a folder; its journalling file system keeps the order of renames.
    if (process.platform === 'win32') return;
    const folder = await fs.open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  rename: (from, to) => fs.rename(from, to),
  removeFile: (path) => fs.unlink(path),
  removeFolder: (path) => fs.rmdir(path),
};

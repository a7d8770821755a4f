import type { Stats } from 'node:fs';
import * as fs from 'node:fs/promises';

/**
 * Every file operation of this stage. Tests put faults between any two of them, which is how they
 * prove that an interrupted run can be completed.
 */
export interface Disk {
  readText(path: string): Promise<string>;
  lstat(path: string): Promise<Stats>;
  realpath(path: string): Promise<string>;
  list(path: string): Promise<string[]>;
  makeFolder(path: string): Promise<void>;
  /** Fails with EEXIST when the folder is there. */
  claimFolder(path: string): Promise<void>;
  /** Writes a new file and waits until it is on the device. */
  writeDurably(path: string, text: string, mode?: number): Promise<void>;
  /** Waits until the entries of a folder are on the device, where the system can. */
  syncFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  removeFile(path: string): Promise<void>;
  /** Fails with ENOTEMPTY when something is in it. */
  removeFolder(path: string): Promise<void>;
}

export const nodeDisk: Disk = {
  readText: (path) => fs.readFile(path, 'utf8'),
  lstat: (path) => fs.lstat(path),
  realpath: (path) => fs.realpath(path),
  list: (path) => fs.readdir(path),
  makeFolder: async (path) => {
    await fs.mkdir(path, { recursive: true });
  },
  claimFolder: (path) => fs.mkdir(path),
  writeDurably: async (path, text, mode = 0o666) => {
    const file = await fs.open(path, 'w', mode);
    try {
      await file.writeFile(text, 'utf8');
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

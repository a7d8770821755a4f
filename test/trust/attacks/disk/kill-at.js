// Loaded before the tool (node --import): ends the process at one of the changes that it makes to the
// disk, or counts them. No part of what is shipped.
import * as fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { KILL_AT, KILL_SIGNAL = 'SIGKILL', KILL_COUNT } = process.env;
const at = Number(KILL_AT ?? 0);
let count = 0;

function die() {
  process.kill(process.pid, KILL_SIGNAL);
  // A signal that is handled ends the process a little later, as Ctrl-C does.
  if (KILL_SIGNAL === 'SIGKILL') for (;;);
}

function isTurn() {
  count += 1;
  return count === at;
}

for (const name of ['mkdir', 'rename', 'unlink', 'rmdir']) {
  const original = promises[name];
  promises[name] = async (...parameters) => {
    if (isTurn()) die();
    return original(...parameters);
  };
}

const open = promises.open;
promises.open = async (path, flags, mode) => {
  if (typeof flags !== 'string' || !flags.startsWith('w')) return open(path, flags, mode);
  if (isTurn()) die();
  const file = await open(path, flags, mode);
  const writeFile = file.writeFile.bind(file);
  file.writeFile = async (text, options) => {
    if (isTurn()) {
      await file.write(text.slice(0, text.length / 2));
      die();
    }
    return writeFile(text, options);
  };
  return file;
};
syncBuiltinESMExports();

if (KILL_COUNT !== undefined) process.on('exit', () => fs.writeFileSync(KILL_COUNT, `${count}`));

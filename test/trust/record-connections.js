// Loaded before a program: writes down each connection that it opens and each name that it looks up.
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

function record(owner, name) {
  const original = owner[name];
  owner[name] = function (...options) {
    appendFileSync(process.env.FTERO_CONNECTIONS, `${name} ${JSON.stringify(options[0])}\n`);
    return original.apply(this, options);
  };
}

record(Socket.prototype, 'connect');
record(dns, 'lookup');
record(dns.promises, 'lookup');

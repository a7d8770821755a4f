import type { IncomingMessage } from 'node:http';

/** How long, and up to how many bytes, a client may go on sending what is not read any more. */
const milliseconds = 5000;
const bytes = 64 * 1024 * 1024;
const interval = 50;

/**
 * Lets a client see an answer that comes while it is still sending. A connection that is closed with bytes
 * unread is reset, and the answer may be lost with it (RFC 9112, 9.6). So if this connection is to be closed
 * after the answer, only its sending half is at first, and what still arrives is thrown away for a while.
 */
export function lingerOnClose({ request }: { readonly request: IncomingMessage }): void {
  if (request.complete || request.httpVersionMajor > 1) return;
  const { socket } = request;
  // Injected requests have no socket that could be closed.
  if (typeof socket.destroySoon !== 'function') return;
  // What Node's server calls after an answer that is the last of its connection.
  socket.destroySoon = () => {
    socket.end();
    const start = socket.bytesRead;
    const deadline = performance.now() + milliseconds;
    const close = () => socket.destroy();
    const timer = setInterval(() => {
      if (socket.bytesRead - start > bytes || performance.now() > deadline) close();
    }, interval).unref();
    socket.once('close', () => clearInterval(timer));
    request.once('end', close).once('close', close);
  };
}

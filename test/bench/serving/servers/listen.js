import { createServer } from 'node:http';

/** Serves on a free port, tells the parent which, and answers its questions about this process. */
export function listen(target) {
  const server = typeof target === 'function' ? createServer(target) : target;
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
  process.on('message', (question) => {
    if (question === 'collect') globalThis.gc?.();
    process.send({ cpu: process.cpuUsage(), memory: process.memoryUsage() });
  });
  process.on('disconnect', () => process.exit());
}

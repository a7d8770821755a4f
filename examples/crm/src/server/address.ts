/** Where to listen. Port 0 lets the system choose. */
export const address = {
  host: process.env.HOST ?? '127.0.0.1',
  port: Number(process.env.PORT ?? 3000),
};

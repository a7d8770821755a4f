import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';

/**
 * Begins a POST and waits until the server is at work on it. The function that it gives sends the
 * body and gives the status of the answer.
 */
export async function beginPost(url: string, body: unknown): Promise<() => Promise<number>> {
  const outgoing = request(url, {
    method: 'POST',
    agent: false,
    headers: { 'content-type': 'application/json', expect: '100-continue' },
  });
  const answered = once(outgoing, 'response');
  const isAtWork = once(outgoing, 'continue');
  outgoing.flushHeaders();
  await isAtWork;
  return async () => {
    outgoing.end(JSON.stringify(body));
    const [answer] = (await answered) as [IncomingMessage];
    answer.resume();
    return answer.statusCode ?? 0;
  };
}

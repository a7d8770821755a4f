export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

/** The requests that Apollo makes. An answer without a body has `undefined` in its place. */
export class Apollo {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  get<Body>(path: string): Promise<Answer<Body>> {
    return this.#send('GET', path);
  }

  post<Body>(path: string, body: unknown): Promise<Answer<Body>> {
    return this.#send('POST', path, body);
  }

  patch<Body>(path: string, body: unknown): Promise<Answer<Body>> {
    return this.#send('PATCH', path, body);
  }

  async #send<Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>> {
    const response = await fetch(this.#base + path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text === '' ? undefined : JSON.parse(text)) as Body,
    };
  }
}

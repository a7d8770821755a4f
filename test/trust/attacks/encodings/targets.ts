/** A request target, sent as it stands here, in an API with `/h/ok`, `/p/{id}`, `/p/{id}/{part}` and `/`. */
export interface Target {
  readonly target: string;
  readonly method?: string;
}

const plain = ['/h/ok', '/p/mine', '/p/mine/part', '/', '/p/mine?q=1', '/h/ok?q=a%20b+c'];

/** Text that ends the path for some readers and not for others. */
const delimiters = [
  '/p/mine#/victim',
  '/p/mine#/victim?q=1',
  '/p/mine?q=1#/victim',
  '/p/mine%23/victim',
  '/p/mine%3F/victim',
  '/p/mine%3Fq=1',
  '/p/mine?q=/victim',
  '/p/mine;/victim',
  '/p/mine;a=b',
  '/p/mine%3Bvictim',
  '/h/ok#',
  '/h/ok;x',
  '/h;x/ok',
  '/h#/ok',
  '/h/ok;q=1',
  '/p/mi\\ne',
  '/p/mi\\ne#x',
  '/h\\ok',
  '/h\\ok#x',
];

/** Slashes and dots in the ways in which they can be written. */
const slashesAndDots = [
  '/p/a%2Fb',
  '/p/a%2fb',
  '/p/a%252Fb',
  '/p/a%5Cb',
  '/h%2Fok',
  '/h%2fok',
  '/h%5cok',
  '//h/ok',
  '/h//ok',
  '/h/ok/',
  '/h/ok//',
  '/p//mine',
  '/p/mine/',
  '/p/mine//',
  '//p/mine/part',
  '/p//part',
  '/p/',
  '/p',
  '/.//h/ok',
  '/./h/ok',
  '/x/../h/ok',
  '/%2e/h/ok',
  '/x/%2e%2e/h/ok',
  '/x/%2E%2E/h/ok',
  '/x/..%2fh/ok',
  '/h/./ok',
  '/h/%2e/ok',
  '/p/..',
  '/p/%2e%2e',
  '/p/.%2e/part',
  '/p/mine/..',
];

/** Letters in other forms. */
const letters = [
  '/%68/ok',
  '/h/o%6b',
  '/%2568/ok',
  '/H/ok',
  '/H/OK',
  '/%48/ok',
  '/P/Mine',
  '/p/%6D%69%6e%65',
  '/p/%256Dine',
  '/p/MINE',
  '/p/caf%C3%A9',
  '/p/caf%c3%a9',
  '/p/cafe%CC%81',
  '/p/a+b',
  '/p/a%2Bb',
  '/p/a%20b',
  '/p/a%09b',
  '/p/a,b',
  '/p/a%2Cb',
  '/p/a:b',
  '/p/a%3Ab',
  '/p/a%40b',
  '/p/a%26b%3Dc',
  '/p/a%25b',
  '/p/%25',
  '/p/%2525',
  "/p/a'b#x",
  '/p/a|b#x',
  '/p/a|b',
  '/p/__proto__',
  '/p/constructor',
  '/%70/mine',
  '/p/%70/%70',
];

/** What is no encoded text, or not UTF-8. */
const broken = [
  '/p/%',
  '/p/%zz',
  '/p/%f',
  '/p/%ff',
  '/p/%C0%AFx',
  '/p/%c0%ae%c0%ae',
  '/p/%E0%80%AF',
  '/p/%ED%A0%80',
  '/p/%u002f',
  '/p/a%00b',
  '/h%00/ok',
  '/%C1%A8/ok',
  '/h%zz/ok',
];

/** Targets that are not just a path (RFC 9112, 3.2). */
const otherForms: readonly Target[] = [
  { target: 'http://test/h/ok' },
  { target: 'http://test/p/mine?q=1' },
  { target: 'HTTP://test/p/a%2Fb' },
  { target: 'http://test/%68/ok' },
  { target: 'http://test/p/mine#/victim' },
  { target: 'http://test' },
  { target: 'http://test?q=1' },
  { target: 'http://other/../h/ok' },
  { target: 'http:///h/ok' },
  { target: 'http://[::1/h/ok' },
  { target: 'http://a;b/h/ok' },
  { target: 'http://a:99999/h/ok' },
  { target: 'other://a/h/ok' },
  { target: '*', method: 'OPTIONS' },
  { target: '*' },
];

export const targets: readonly Target[] = [
  ...[...plain, ...delimiters, ...slashesAndDots, ...letters, ...broken].map((target) => ({
    target,
  })),
  ...otherForms,
];

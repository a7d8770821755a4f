// Whatever a URL parser takes for an address: `https:host` and `https:\\host` too.
const addresses = /\bhttps?:[^\s]+/gi;
const parts = /^(https?:[\\/]*)([^\\/?#]*)(.*)$/is;
const hidden = '***';

/**
 * Text without the secrets of the URLs in it, fit to be printed and kept: user and password are gone, and
 * so is the value of each parameter of a query, because nothing tells which of them is a key. What names
 * a resource stays, so that the reader knows which one is meant.
 */
export function withoutCredentials(text: string): string {
  return /https?:/i.test(text) ? text.replace(addresses, shown) : text;
}

function shown(address: string): string {
  const [, start = '', authority = '', rest = ''] = parts.exec(address) ?? [];
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const user = host.length < authority.length ? `${hidden}@` : '';
  return start + user + host + rest.replace(/\?[^#]*/, queryOf);
}

/** `?token=***&v=***`; what has no name is hidden as a whole. */
function queryOf(query: string): string {
  const fields = query.slice(1).split('&');
  return `?${fields.map((field) => field.replace(/^([^=]*=)?.+$/s, `$1${hidden}`)).join('&')}`;
}

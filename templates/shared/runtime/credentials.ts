import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { PeerCertificate, TLSSocket } from 'node:tls';
import type { SecuritySchemeDescriptor } from './descriptor.js';
import { scanPairs, type PairSyntax } from './pairs.js';
import { decodeCookie, decodeForm, UnreadableText, type Decode } from './percent.js';

export interface ApiKeyCredentials {
  readonly key: string;
}

export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

export interface BearerCredentials {
  readonly token: string;
}

/** Any other scheme of the Authorization header, with what follows its name. */
export interface HttpCredentials {
  readonly scheme: string;
  readonly parameters: string;
}

export interface CertificateCredentials {
  readonly certificate: PeerCertificate;
  /** Whether the certificate was signed by an authority that the TLS server trusts. */
  readonly authorized: boolean;
}

/** For a scheme that the API description does not explain: the function finds credentials by itself. */
export interface UnknownCredentials {
  readonly request: IncomingMessage;
}

export type Credentials =
  | ApiKeyCredentials
  | BasicCredentials
  | BearerCredentials
  | HttpCredentials
  | CertificateCredentials
  | UnknownCredentials;

/** Takes a scheme's credentials from a request; `undefined` when it has none. */
export type ReadCredentials = (request: IncomingMessage, search: string) => Credentials | undefined;

export function credentialsReader(scheme: SecuritySchemeDescriptor): ReadCredentials {
  switch (scheme.type) {
    case 'apiKey':
      return apiKeyReader(scheme.in ?? 'header', scheme.name ?? '');
    case 'mutualTLS':
      return certificate;
    case 'http':
      return authorizationReader(scheme.httpScheme ?? 'bearer');
    case 'unknown':
      return (request) => ({ request });
    default:
      return authorizationReader('bearer');
  }
}

function apiKeyReader(place: 'query' | 'header' | 'cookie', name: string): ReadCredentials {
  if (place === 'header') {
    const header = name.toLowerCase();
    return ({ headers }) => {
      const value = headers[header];
      return typeof value === 'string' && value !== '' ? { key: value } : undefined;
    };
  }
  const find =
    place === 'query' ? pairFinder(name, '&', decodeForm) : pairFinder(name, ';', decodeCookie);
  return (request, search) => {
    const key = find(place === 'query' ? search : (request.headers.cookie ?? ''));
    return key === undefined || key === '' ? undefined : { key };
  };
}

function pairFinder(name: string, separator: PairSyntax['separator'], decode: Decode) {
  const index = new Map([[name, 0]]);
  const syntax = { separator, decode, keepOthers: false };
  return (text: string): string | undefined => {
    const [raw] = scanPairs(text, index, syntax).known;
    if (typeof raw !== 'string') return undefined;
    try {
      return decode(raw);
    } catch (error) {
      if (error instanceof UnreadableText) return undefined;
      throw error;
    }
  };
}

const authorizationPattern = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?: +(.*))?$/;

function authorizationReader(scheme: string): ReadCredentials {
  return ({ headers }) => {
    const match = authorizationPattern.exec(headers.authorization ?? '');
    const [, name = '', parameters = ''] = match ?? [];
    if (name.toLowerCase() !== scheme) return undefined;
    if (scheme === 'basic') return basicCredentials(parameters);
    if (scheme === 'bearer') return parameters === '' ? undefined : { token: parameters };
    return { scheme, parameters };
  };
}

/** RFC 7617: base64 of `user:password`, in UTF-8; the password may have colons. */
function basicCredentials(parameters: string): BasicCredentials | undefined {
  const text = Buffer.from(parameters, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon === -1) return undefined;
  return { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

const certificate: ReadCredentials = ({ socket }) => {
  if (!isSecure(socket)) return undefined;
  const peer = socket.getPeerCertificate();
  if (Object.keys(peer).length === 0) return undefined;
  return { certificate: peer, authorized: socket.authorized };
};

/** By what it can do: loading the class takes longer than all that a server without TLS does at its start. */
function isSecure(socket: Socket): socket is TLSSocket {
  return 'getPeerCertificate' in socket;
}

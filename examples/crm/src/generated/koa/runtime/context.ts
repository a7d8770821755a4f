import type { Context as KoaContext } from 'koa';
import type { CommonContext } from './exchange.js';

/** What a handler gets beside its request: the framework's own context for what the API description does not cover. */
export interface Context extends CommonContext {
  readonly ctx: KoaContext;
}

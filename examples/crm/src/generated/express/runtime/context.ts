import type { Request, Response } from 'express';
import type { CommonContext } from './exchange.js';

/** What a handler gets beside its request: the framework's own objects for what the API description does not cover. */
export interface Context extends CommonContext {
  readonly request: Request;
  readonly response: Response;
}

import type { OpenApiVersion } from '../../model/index.js';
import type { Dialect } from './dialect.js';
import { dialect as v30 } from './v3.0.js';
import { dialect as v31 } from './v3.1.js';
import { dialect as v32 } from './v3.2.js';

export const dialects: Readonly<Record<OpenApiVersion, Dialect>> = {
  '3.0': v30,
  '3.1': v31,
  '3.2': v32,
};

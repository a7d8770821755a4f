/** OpenAPI 3.2 has the schemas of 3.1 (OpenAPI 3.2.0, Schema Object). */
export { dialect } from './v3.1.js';

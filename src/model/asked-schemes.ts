import type { ApiModel, SecurityScheme } from './api-model.js';

/** The security schemes that operations ask for, in the document's order. */
export function askedSchemes({
  operations,
  webhooks,
  securitySchemes,
}: ApiModel): SecurityScheme[] {
  const asked = new Set(
    [...operations, ...webhooks].flatMap(({ security }) =>
      (security ?? []).flat().map((one) => one.scheme),
    ),
  );
  return securitySchemes.filter(({ key }) => asked.has(key));
}

import { askedSchemes, type SecurityScheme } from '../../model/index.js';
import type { GenerationPlan } from '../../plan/generation-plan.js';
import { renderTemplate } from '../templates.js';
import { docblock } from '../text/docblock.js';
import { propertyKey } from '../text/escape.js';
import { header } from './header.js';
import { nameModule } from './module-names.js';
import { runtimeModule } from './runtime.js';

/** What a scheme's credentials arrive as (OpenAPI 3.1.0, Security Scheme Object; RFC 7617, RFC 6750). */
const credentialsOf: Readonly<Record<SecurityScheme['type'], (scheme: SecurityScheme) => string>> =
  {
    apiKey: () => 'ApiKeyCredentials',
    mutualTLS: () => 'CertificateCredentials',
    oauth2: () => 'BearerCredentials',
    openIdConnect: () => 'BearerCredentials',
    http: ({ httpScheme = '' }) => httpCredentials.get(httpScheme) ?? 'HttpCredentials',
    unknown: () => 'UnknownCredentials',
  };

const httpCredentials: ReadonlyMap<string, string> = new Map([
  ['bearer', 'BearerCredentials'],
  ['basic', 'BasicCredentials'],
]);

const unknownNote =
  'The API description does not say what this scheme is: look for its credentials in the request.';

export function renderSecurity({ model }: GenerationPlan): string {
  const schemes = askedSchemes(model).map((scheme) => ({
    ...scheme,
    credentials: credentialsOf[scheme.type](scheme),
  }));
  const names = schemes.flatMap(({ credentials }) => ['Authenticate', 'Context', credentials]);
  const { imports } = nameModule({
    declared: ['Security'],
    mentioned: names.map((name) => ({ from: 'runtime', name })),
    paths: { runtime: `./${runtimeModule}` },
  });
  const members = schemes.map((scheme) => {
    return {
      doc: docblock(
        [scheme.description, scheme.type === 'unknown' ? unknownNote : undefined],
        '  ',
      ),
      key: propertyKey(scheme.key),
      type: `Authenticate<${scheme.credentials}, Context>`,
    };
  });
  return renderTemplate('shared/security', {
    header: header(model),
    imports,
    members,
  });
}

import { askedSchemes, type SecurityScheme } from '../../model/index.js';
import type { GenerationPlan } from '../../plan/generation-plan.js';
import { renderTemplate } from '../templates.js';
import { docblock } from '../text/docblock.js';
import { propertyKey } from '../text/escape.js';
import { header } from './header.js';
import { collectImports } from './module-imports.js';
import { runtimeModule } from './runtime.js';

/** What a scheme's credentials arrive as (OpenAPI 3.1.0, Security Scheme Object; RFC 7617, RFC 6750). */
function credentialsOf({ type, httpScheme }: SecurityScheme): string {
  if (type === 'apiKey') return 'ApiKeyCredentials';
  if (type === 'mutualTLS') return 'CertificateCredentials';
  if (type !== 'http' || httpScheme === 'bearer') return 'BearerCredentials';
  return httpScheme === 'basic' ? 'BasicCredentials' : 'HttpCredentials';
}

export function renderSecurity({ model }: GenerationPlan): string {
  const imports = collectImports();
  const members = askedSchemes(model).map((scheme) => {
    const credentials = credentialsOf(scheme);
    for (const name of ['Authenticate', 'Context', credentials]) {
      imports.use(`./${runtimeModule}`, name);
    }
    return {
      doc: docblock([scheme.description], '  '),
      key: propertyKey(scheme.key),
      type: `Authenticate<${credentials}, Context>`,
    };
  });
  return renderTemplate('shared/security', {
    header: header(model),
    imports: imports.lines(),
    members,
  });
}

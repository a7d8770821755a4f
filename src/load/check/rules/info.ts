import { diagnostic } from '../../../diagnostics/index.js';
import { titleOf, versionOf } from '../../info.js';
import { field } from '../rule.js';
import type { Rule } from '../rule.js';

/** What names the API; without it the tool takes a name of its own. Without paths there is nothing to serve. */
export const info: Rule = function* ({ document, version, place }) {
  const members = version === '3.0' ? ['paths'] : ['paths', 'webhooks', 'components'];
  if (members.every((name) => (field(document, name) ?? null) === null)) {
    yield diagnostic('FG2014', { what: 'The member "paths"', instead: 'none' }, place(''));
  }
  const at = () => place('/info');
  if (typeof field(field(document, 'info'), 'title') !== 'string') {
    yield diagnostic(
      'FG2014',
      { what: 'The title', instead: JSON.stringify(titleOf(document)) },
      at(),
    );
  }
  if (typeof field(field(document, 'info'), 'version') !== 'string') {
    const instead = JSON.stringify(versionOf(document));
    yield diagnostic('FG2014', { what: 'The version, as a string,', instead }, at());
  }
};

import { diagnostic } from '../../../diagnostics/index.js';
import { titleOf, versionOf } from '../../info.js';
import { field } from '../rule.js';
import type { Rule } from '../rule.js';

/** What names the API; without it the tool takes a name of its own. */
export const info: Rule = function* ({ document, place }) {
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

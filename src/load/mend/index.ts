import type { Place } from '../../diagnostics/index.js';
import type { JsonObject, OpenApiVersion, Pointer } from '../../model/index.js';
import { survey } from '../grammar/stray.js';
import type { Stray } from '../grammar/stray.js';
import type { Node } from '../grammar/walk.js';
import { defaults } from './defaults.js';
import { empty } from './empty.js';
import { formats } from './formats.js';
import { inline } from './inline.js';
import { mendWith } from './mending.js';
import type { Mender, Told } from './mending.js';
import { names } from './names.js';
import { references } from './references.js';
import { spelling } from './spelling.js';
import { values } from './values.js';

/** A document with what the grammar knows in it. */
export interface Surveyed {
  readonly document: JsonObject;
  readonly nodes: readonly Node[];
  readonly strays: readonly Stray[];
}

export interface Mended extends Surveyed {
  readonly told: readonly Told[];
}

/** What brings new things into the document comes first, as often as it finds something to do. */
const growing: readonly Mender[] = [spelling, inline];
/** In each round the next looks at what the one before made of the document. */
const rounds: readonly (readonly Mender[])[] = [
  [values, references, names, empty],
  [defaults, formats],
];
/** No document that people write nests misspelt names deeper. */
const mostRounds = 20;

/**
 * The document as it is meant where it is not as OpenAPI wants it: read where another spelling leaves no
 * doubt, and else with the safest meaning that still serves; see README.md in `src/load/check`. Nothing
 * moves: a pointer into the result is one into the document, save for what was brought in. A document
 * without faults comes back as it is.
 */
export function mend(
  given: Surveyed,
  version: OpenApiVersion,
  place: (pointer: Pointer) => Place,
): Mended {
  let { document, nodes, strays } = given;
  const told: Told[] = [];
  const run = (menders: readonly Mender[]): boolean => {
    const found = mendWith(menders, { document, version, nodes, strays }, place);
    told.push(...found.told);
    if (found.document === document) return false;
    ({ document } = found);
    ({ nodes, strays } = survey(document));
    return true;
  };
  for (let round = 0; round < mostRounds && run(growing); round += 1);
  for (const menders of rounds) run(menders);
  return { document, nodes, strays, told };
}

import { configCatalogue } from './config.js';
import { diffCatalogue } from './diff.js';
import { emitCatalogue } from './emit.js';
import { handlersCatalogue } from './handlers.js';
import { loadCatalogue } from './load.js';
import { modelCatalogue } from './model.js';
import { upgradeCatalogue } from './upgrade.js';
import { validatorsCatalogue } from './validators.js';
import { writeCatalogue } from './write.js';

/** Every message this tool can give, by its code. Codes are never reused for another meaning. */
export const catalogue = {
  ...loadCatalogue,
  ...modelCatalogue,
  ...configCatalogue,
  ...emitCatalogue,
  ...validatorsCatalogue,
  ...handlersCatalogue,
  ...writeCatalogue,
  ...diffCatalogue,
  ...upgradeCatalogue,
};

export type Code = keyof typeof catalogue;

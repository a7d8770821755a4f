/** FG2xxx: what the API description says. */
export const modelCatalogue = {};

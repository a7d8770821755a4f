/** FG4xxx: planning and emitting code. */
export const emitCatalogue = {};

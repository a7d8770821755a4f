/** FG5xxx: the user's handler files. */
export const handlersCatalogue = {};

/** FG6xxx: the output folder. */
export const writeCatalogue = {};

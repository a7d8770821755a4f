/** FG3xxx: the command line and the configuration file. */
export const configCatalogue = {};

/** FG7xxx: comparing versions and reading changelogs. */
export const diffCatalogue = {};

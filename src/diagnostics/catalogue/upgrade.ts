/** FG8xxx: carrying an implementation to another version. */
export const upgradeCatalogue = {};

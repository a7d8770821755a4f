/** No description that people publish comes near these; a hostile one is stopped by them. */
export const maximumBytes = 64 * 1024 * 1024;
export const fetchTimeout = 30_000;

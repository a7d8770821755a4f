import { searchWorstCases } from './search.js';

/*
 * npm run worst-case
 * Looks for the request of at most 1 MiB that takes most processor time, for every schema of Ftero and of some
 * published documents, and exits 1 when one takes more than is promised.
 */

const { tried, failures, figures = '' } = await searchWorstCases('full');
console.log(`${figures}\n\n${tried} schemas`);
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);

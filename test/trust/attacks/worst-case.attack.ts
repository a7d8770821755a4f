import { searchWorstCases } from '../worst-case/search.js';
import type { Attack } from './attack.js';

const attack: Attack = {
  title: 'The most expensive requests',
  promise:
    'For each schema that a request brings, a search for the body of at most 1 MiB that takes longest to read and check, and the schemas, patterns and formats that once blocked a server. None takes more than 250 ms of processor time.',
  run: searchWorstCases,
};

export default attack;

import { closeDatabase, database, openDatabase } from './database/connection.js';
import { addSampleData } from './database/sample-data.js';

await openDatabase();
await addSampleData(database());
await closeDatabase();
console.log('The sample data is there.');

import { join } from 'node:path';
import { repository } from './work-folder.js';

const folder = join(repository, 'node_modules', '@octokit', 'openapi', 'generated');

/** GitHub's descriptions, as `@octokit/openapi` publishes them. */
export const github = {
  api: join(folder, 'api.github.com.json'),
  older: join(folder, 'ghes-3.18.json'),
  newer: join(folder, 'ghes-3.19.json'),
};

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { catalogue } from '../workflows/catalogue.ts';
import { processPictureFile } from './readmes/process-picture-file.ts';
import { processReadme } from './readmes/process-readme.ts';

/** `npm run readmes`: makes the README and the picture of every process anew. */
for (const definition of catalogue.all()) {
  const folder = new URL(`../workflows/${definition.id}/`, import.meta.url);
  writeFileSync(fileURLToPath(new URL('README.md', folder)), processReadme(definition));
  writeFileSync(fileURLToPath(new URL('process.svg', folder)), processPictureFile(definition));
  console.log(`Wrote workflows/${definition.id}/README.md`);
}

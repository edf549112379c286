import { writeFile } from 'node:fs/promises';
import { slackManifestFile } from './slack-manifest-file.ts';

/** `npx tsx build/slack-manifest.ts [https://address.of.the.portal]`: writes docs/slack-manifest.json. */
await writeFile(
  new URL('../docs/slack-manifest.json', import.meta.url),
  slackManifestFile(process.argv[2] ?? undefined),
);

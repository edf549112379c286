import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { slackManifestFile } from '../../../build/slack-manifest-file.ts';
import { manifestFaults, slackManifest } from '../../../core/rules/slack/manifest.ts';

test('docs/slack-manifest.json is what the code says (npx tsx build/slack-manifest.ts makes it)', () => {
  const kept = readFileSync(new URL('../../../docs/slack-manifest.json', import.meta.url), 'utf8');
  expect(kept).toBe(slackManifestFile());
});

test('the manifest keeps the limits of Slack, rotates tokens and asks for no history', () => {
  const manifest = slackManifest('https://portal.example');
  expect(manifestFaults(manifest)).toEqual([]);
  expect(manifest.settings.token_rotation_enabled).toBe(true);
  expect(manifest.oauth_config.scopes.bot.filter((scope) => scope.includes('history'))).toEqual([]);
  const addresses = JSON.stringify(manifest).match(/https:[^"]+/g) ?? [];
  expect(addresses.every((address) => address.startsWith('https://portal.example/slack/'))).toBe(true);
  const long = { ...manifest.display_information, name: 'x'.repeat(36) };
  expect(manifestFaults({ ...manifest, display_information: long })).toEqual(['name: 36 of 35']);
});

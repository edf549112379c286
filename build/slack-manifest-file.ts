import { slackManifest } from '../core/rules/slack/manifest.ts';

/** Stands in the file for the address of an installation. */
export const ANY_PORTAL = 'https://clause8.example.org';

/** The manifest as Slack's page "Create an app from a manifest" takes it. */
export function slackManifestFile(portalUrl = ANY_PORTAL): string {
  return `${JSON.stringify(slackManifest(portalUrl), undefined, 2)}\n`;
}

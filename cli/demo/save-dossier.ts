import { join } from 'node:path';
import * as z from 'zod';
import type { ApiClient } from '../client/api-client.ts';
import { openPortalSession, type PortalSession } from '../client/portal-session.ts';
import { Failure } from '../failure.ts';
import { writeText } from '../files/json-file.ts';

const Dossier = z.object({
  sealed: z.object({ at: z.string(), sha256: z.string() }).optional(),
  dossier: z.record(z.string(), z.unknown()),
});

/** Writes the sealed dossier of an organization into a folder: as data, and as the page that can be printed. */
export async function saveDossier(
  reader: { api: ApiClient; email: string },
  of: { runId: string; organizationId: string; folder: string },
): Promise<{ json: string; page: string; sha256: string }> {
  const { runId, organizationId, folder } = of;
  const address = `/api/v1/runs/${encodeURIComponent(runId)}/dossier?organizationId=${organizationId}`;
  const { dossier, sealed } = await reader.api.call(address, Dossier);
  if (sealed === undefined) throw new Failure(`The dossier of ${runId} is not sealed.`);
  const json = join(folder, 'dossier.json');
  await writeText(json, `${JSON.stringify(dossier, null, 2)}\n`);

  const session = await openPortalSession(fetch, reader.api.base, reader.email);
  const html = await session.read(`/runs/${encodeURIComponent(runId)}/dossier/${organizationId}`);
  const page = join(folder, 'dossier.html');
  await writeText(page, await withOwnStyle(session, html));
  return { json, page, sha256: sealed.sha256 };
}

/** A saved page must look right without its server: the style moves into it; scripts and the way around go. */
async function withOwnStyle(session: PortalSession, html: string): Promise<string> {
  let page = html.replaceAll(/<script\b[^>]*>.*?<\/script>|<header class="site-head">.*?<\/header>/gs, '');
  for (const [link] of html.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g)) {
    const address = /href="([^"]+)"/.exec(link)?.[1];
    if (address === undefined) continue;
    const style = await session.read(address);
    page = page.replace(link, () => `<style>${style}</style>`);
  }
  return page;
}

import * as z from 'zod';
import { problemFailure } from '../client/problem.ts';
import { parseJson } from '../files/json-file.ts';
import { postWebhook } from '../webhook/post-webhook.ts';
import { demoSource } from './demo-world.ts';
import { sampleIncident } from './sample-incident.ts';

const Accepted = z.looseObject({ run: z.string() });

/** Sends the sample incident as the demo city's source does, and answers the run that it started or joined. */
export async function reportIncident(incident: {
  base: string;
  now: string;
  incidentId: string;
  webhookId?: string;
}): Promise<string> {
  const source = await demoSource();
  const url = new URL(`/hooks/${source.organizationId}/${source.id}`, incident.base);
  const answer = await postWebhook({
    url,
    secret: source.secret,
    id: incident.webhookId ?? `msg_${incident.incidentId}`,
    body: JSON.stringify(await sampleIncident(incident.incidentId, incident.now)),
    now: Date.parse(incident.now),
    fetch,
  });
  if (answer.status < 200 || answer.status > 299) throw problemFailure(url, answer);
  return Accepted.parse(parseJson(url.href, answer.text)).run;
}

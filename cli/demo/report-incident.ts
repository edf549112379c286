import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { problemFailure } from '../client/problem.ts';
import { Failure } from '../failure.ts';
import { parseJson } from '../files/json-file.ts';
import { postWebhook } from '../webhook/post-webhook.ts';
import { demoSource } from './demo-world.ts';
import { sampleIncident } from './sample-incident.ts';

const Accepted = z.looseObject({ result: z.string(), run: z.string().optional() });

/** The door answers before the work is done; the run is known a moment later. */
const ASK_AGAIN_MS = 30;
const PATIENCE_MS = 20_000;

export interface SampleReport {
  base: string;
  now: string;
  incidentId: string;
  webhookId?: string;
}

/** Sends the sample incident as the demo city's source does, and answers its run once that is known, if ever at once. */
export async function sendSample(incident: SampleReport): Promise<string | undefined> {
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

/**
 * Sends the sample incident and answers the run that it started or joined: the same delivery again changes nothing and
 * is answered with the run as soon as there is one.
 */
export async function reportIncident(incident: SampleReport): Promise<string> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const run = await sendSample(incident);
    if (run !== undefined) return run;
    if (performance.now() > until) throw new Failure('The alert was taken, but no run has begun for it.');
    await wait(ASK_AGAIN_MS);
  }
}

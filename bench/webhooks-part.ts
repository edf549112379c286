import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { RunPage } from '../cli/client/answers.ts';
import { demoSource } from '../cli/demo/demo-world.ts';
import { sampleIncident } from '../cli/demo/sample-incident.ts';
import { postWebhook } from '../cli/webhook/post-webhook.ts';
import type { Player } from '../cli/demo/player.ts';
import { atMost, type Figure, type Part } from './figure.ts';
import { percentile } from './percentile.ts';
import { withServer } from './with-server.ts';

const DELIVERIES = 1000;
const INCIDENTS = 100;
/** Of the ten deliveries of an incident these are messages of their own; the others are repeats. */
const MESSAGES = 8;
const BURST_MS = 10_000;
const PATIENCE_MS = 240_000;
const MAX_MS = { warm: 1000, cold: 3000 };

const Answer = z.looseObject({ result: z.string(), run: z.string().optional() });

/** A message that the source sends, maybe more than once. */
interface Message {
  id: string;
  incident: number;
}

/** A burst of alerts: how soon the door answers, and what has become of each. */
export const webhooks: Part = {
  name: 'webhooks',
  title: `Webhooks: ${DELIVERIES} deliveries of ${INCIDENTS} incidents in ${BURST_MS / 1000} s, two in ten of them repeats`,
  measure: (progress) =>
    withServer(async ({ server, coordinator }) => {
      const send = await sender(server.url);
      const first = await timed(() => send({ id: 'msg_first', incident: 0 }));
      progress('sending');
      const times = await burst(send);
      const sentIn = performance.now();
      progress('waiting for the runs');
      const runs = await runsOf(send, progress);
      const settled = performance.now() - sentIn;
      const started = await runsStarted(coordinator, runs);
      const p99 = percentile(times, 0.99);
      return [
        { name: 'answer, the first of all', value: first, unit: 'ms', ...atMost(MAX_MS.cold, 'ms', first) },
        { name: 'answer, p50', value: percentile(times, 0.5), unit: 'ms' },
        { name: 'answer, p99', value: p99, unit: 'ms', ...atMost(MAX_MS.warm, 'ms', p99) },
        {
          name: 'lost',
          value: MESSAGES * INCIDENTS - runs.length,
          unit: '',
          ...atMost(0, '', MESSAGES * INCIDENTS - runs.length),
        },
        {
          name: 'runs for each incident',
          value: started / INCIDENTS,
          unit: '',
          ...atMost(1, '', started / INCIDENTS),
        },
        { name: 'all taken, after the last was sent', value: settled / 1000, unit: 's' },
      ] satisfies Figure[];
    }),
};

type Send = (message: Message) => Promise<z.infer<typeof Answer>>;

async function sender(base: string): Promise<Send> {
  const source = await demoSource();
  const url = new URL(`/hooks/${source.organizationId}/${source.id}`, base);
  const now = new Date().toISOString();
  const bodies = await Promise.all(
    Array.from({ length: INCIDENTS }, (_, incident) => sampleIncident(`INC-BURST-${incident}`, now)),
  );
  return async ({ id, incident }) => {
    const body = JSON.stringify(bodies[incident]);
    const answer = await postWebhook({ url, secret: source.secret, id, body, now: Date.now(), fetch });
    if (answer.status !== 200 && answer.status !== 202)
      throw new Error(`A webhook was answered with ${answer.status}: ${answer.text}`);
    return Answer.parse(JSON.parse(answer.text));
  };
}

function messageAt(index: number): Message {
  const incident = index % INCIDENTS;
  return { id: `msg_${incident}_${Math.floor(index / INCIDENTS) % MESSAGES}`, incident };
}

/** Sends all at an even pace, whether the one before was answered or not; milliseconds to each answer. */
async function burst(send: Send): Promise<number[]> {
  const began = performance.now();
  return Promise.all(
    Array.from({ length: DELIVERIES }, async (_, index) => {
      await wait(Math.max(0, began + (index * BURST_MS) / DELIVERIES - performance.now()));
      return timed(() => send(messageAt(index)));
    }),
  );
}

/** The run of every message that has one, asked for by sending it again. */
async function runsOf(send: Send, progress: (line: string) => void): Promise<string[]> {
  const messages = Array.from({ length: MESSAGES * INCIDENTS }, (_, index) => messageAt(index));
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const runs: (string | undefined)[] = [];
    for (const message of messages) runs.push((await send(message)).run);
    const known = runs.filter((run) => run !== undefined);
    progress(`${known.length} of ${messages.length} have a run`);
    if (known.length === messages.length || performance.now() > until) return known;
  }
}

/** How many runs there are in all, beside those that nobody's message has. */
async function runsStarted(coordinator: Player, runs: string[]): Promise<number> {
  const known = new Set(runs);
  let after = '';
  let count = 0;
  do {
    const page = await coordinator.api.call(`/api/v1/runs?limit=100${after}`, RunPage);
    count += page.items.filter(
      ({ id, title }) => known.has(id) || title.includes('public storage bucket'),
    ).length;
    after = page.next === undefined ? '' : `&after=${encodeURIComponent(page.next)}`;
  } while (after !== '');
  return count;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

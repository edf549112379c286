import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { postWebhook } from '../../../cli/webhook/post-webhook.ts';
import type { City } from '../../../local/city/city.ts';
import { createVirtualClock, type VirtualClock } from '../../../local/clock.ts';
import { startCloud, type Cloud } from '../../../local/cloud.ts';
import { signInAs } from '../../../local/oidc/scripted-sign-in.ts';
import { scanMailLinks } from './scan-mail-links.ts';

export interface TestCloudOptions {
  /** ISO instant of the virtual clock. */
  startAt?: string;
  /** Kept at the end; a fresh temporary folder, removed at the end, when absent. */
  dataDir?: string;
  seed?: City;
  countUnits?: boolean;
  /** Mails are received, on a free port. */
  smtp?: true;
  /** While nothing is due the schedules run no more often than this. */
  schedulesAtLeastMilliseconds?: number;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Undefined when the body is no JSON. */
  json: unknown;
}

/** Somebody signed in by OpenID Connect, at the JSON API. */
export interface TestPerson {
  email: string;
  accessToken: string;
  get: (path: string) => Promise<Answer>;
  send: (
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
}

/** The embedded cloud on a private folder and port. */
export interface TestCloud extends Cloud {
  dataDir: string;
  /** What would have been told to the person at the screen. */
  trouble: string[];
  /** ISO. */
  now: () => string;
  /** Lets virtual time pass, with everything that falls due on the way, and runs the schedules at the end. */
  advance: (span: Span) => Promise<void>;
  advanceTo: (instant: string) => Promise<void>;
  /** Signs a person in; the same one again gets the same session. */
  as: (email: string) => Promise<TestPerson>;
  /** Sends a signed incident webhook from the first source of the city. */
  sendIncident: (body: unknown, options?: { id?: string; secret?: string }) => Promise<Answer>;
  /** The same, and answers the run that it started or joined; lets everything settle. */
  reportIncident: (body: unknown) => Promise<string>;
}

export interface Span {
  days?: number;
  hours?: number;
  minutes?: number;
}

const usualStart = '2026-05-22T14:30:00.000Z';
const minuteMilliseconds = 60_000;

export async function openTestCloud(options: TestCloudOptions = {}): Promise<TestCloud> {
  const { startAt = usualStart } = options;
  // Functions keep what they have read while they are warm; another folder is another installation.
  jest.resetModules();
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'clause8-test-')));
  const trouble: string[] = [];
  let cloud: Cloud | undefined = undefined;
  const settle = async (): Promise<void> => cloud?.settle();
  const clock = createVirtualClock(Date.parse(startAt), settle);
  const running = await startCloud({
    dataDir,
    port: 0,
    onTrouble: (message) => trouble.push(message),
    clock,
    ...(options.seed ? { seed: options.seed } : {}),
    ...(options.smtp === undefined ? {} : { smtpPort: 0 }),
    ...(options.countUnits === undefined ? {} : { countUnits: options.countUnits }),
    ...(options.schedulesAtLeastMilliseconds === undefined
      ? {}
      : { schedulesAtLeastMilliseconds: options.schedulesAtLeastMilliseconds }),
  });
  cloud = running;
  const people = new Map<string, Promise<TestPerson>>();

  return {
    ...running,
    dataDir,
    trouble,
    now: () => new Date(clock.now()).toISOString(),
    advance: (span) => advanceClock(running, clock, clock.now() + millisecondsIn(span)),
    advanceTo: (instant) => advanceClock(running, clock, Date.parse(instant)),
    as(email) {
      const person = people.get(email) ?? signIn(running.url, email);
      people.set(email, person);
      return person;
    },
    sendIncident: (body, sent = {}) => sendIncident(running, body, sent),
    reportIncident: (body) => reportIncident(running, body),
    async close() {
      try {
        await scanMailLinks(running);
      } finally {
        await running.close();
      }
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function advanceClock(cloud: Cloud, clock: VirtualClock, to: number): Promise<void> {
  await clock.advanceTo(to);
  await cloud.runSchedules();
  await cloud.settle();
}

function millisecondsIn({ days = 0, hours = 0, minutes = 0 }: Span): number {
  return ((days * 24 + hours) * 60 + minutes) * minuteMilliseconds;
}

async function signIn(url: string, email: string): Promise<TestPerson> {
  const { accessToken } = await signInAs(url, email);
  const call = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${accessToken}`);
    return read(await fetch(new URL(path, url), { ...init, headers, redirect: 'manual' }));
  };
  return {
    email,
    accessToken,
    get: (path) => call(path, {}),
    send: (method, path, body, headers = {}) =>
      call(path, {
        method,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}

async function sendIncident(
  cloud: Cloud,
  body: unknown,
  { id, secret }: { id?: string; secret?: string },
): Promise<Answer> {
  const [source] = cloud.city.sources;
  if (!source) throw new Error('The city has no source.');
  const answer = await postWebhook({
    url: new URL(`/hooks/${source.organizationId}/${source.id}`, cloud.url),
    secret: secret ?? source.secret,
    id: id ?? `msg_${crypto.randomUUID()}`,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    now: cloud.clock.now(),
    fetch,
  });
  return { ...answer, json: jsonIn(answer.text) };
}

/** The door answers before the work is done: the same delivery again is answered with the run. */
async function reportIncident(cloud: Cloud, body: unknown): Promise<string> {
  const id = `msg_${crypto.randomUUID()}`;
  const first = await sendIncident(cloud, body, { id });
  if (first.status !== 202) throw new Error(`The incident was answered with ${first.status}: ${first.text}`);
  await cloud.settle();
  const { json } = await sendIncident(cloud, body, { id });
  if (typeof json !== 'object' || json === null || !('run' in json) || typeof json.run !== 'string')
    throw new Error('No run has begun for the incident.');
  return json.run;
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: jsonIn(text) };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

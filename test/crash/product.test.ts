import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { seededRandom } from '../../adapters/memory/seeded-random.ts';
import { playMany } from '../../bench/play-many.ts';
import { EvidenceExport, ExportedEvent } from '../../cli/evidence/evidence-export.ts';
import { verifyExport } from '../../cli/evidence/verify-export.ts';
import { RunDetail } from '../../cli/client/answers.ts';
import type { Acted } from '../../cli/demo/act-on-task.ts';
import { BREACH_SCRIPT, FALSE_ALARM_SCRIPT } from '../../cli/demo/breach-script.ts';
import { DEMO_CAST, signInPlayers } from '../../cli/demo/demo-world.ts';
import { dpoOf, type Player } from '../../cli/demo/player.ts';
import { reportIncident } from '../../cli/demo/report-incident.ts';
import type { BreachScript } from '../../cli/demo/script.ts';
import { isFailure, type Failure } from '../../cli/failure.ts';
import type { EvidenceEvent } from '../../core/rules/evidence-event.ts';
import { readDemoCity } from '../../local/city/city.ts';
import { portFor } from '../../local/ports.ts';
import { startServer, type ServerProcess } from '../../bench/server-process.ts';

const SEED = 20_260_522;
const WHOLE_RUNS = 2;
const FALSE_ALARMS = 4;
const KILLS = 4;
/** How long the server lives before each kill: between these, by the seed. */
const LIFE_MS = { least: 700, most: 4_000 };

let server: ServerProcess | undefined;
let folder: string | undefined;
afterAll(async () => {
  await server?.kill();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

test('killed at random moments, the product keeps every acknowledged decision, applies none twice and ends every run', async () => {
  folder = await mkdtemp(join(tmpdir(), 'clause8-crash-'));
  const dataDir = join(folder, 'data');
  const port = await portFor('crash');
  server = await startServer(dataDir, port);
  const base = new URL(server.url);
  const players = await signInPlayers(base, (await readDemoCity()).people);
  const coordinator = dpoOf(players, DEMO_CAST.lead);

  const random = seededRandom(SEED);
  let killingFailed: unknown;
  const killing = killAgainAndAgain(dataDir, port, random).catch((error: unknown) => {
    killingFailed = error;
  });
  const runIds = await reportAll(server.url);
  const falseAlarms = new Set(runIds.slice(WHOLE_RUNS));
  const acknowledged: Acted[] = [];
  let interrupted = 0;
  await playMany({
    runIds,
    players,
    cast: DEMO_CAST,
    script: scriptFor(falseAlarms),
    inFlight: 4,
    onAct: (acted) => acknowledged.push(acted),
    onFailure: async (error) => {
      expect(killingFailed).toBeUndefined();
      // Either the server is away, or the answer to an act that counted was lost and somebody acts again.
      if (!isFailure(error) || ![undefined, 409, 404].includes(statusOf(error))) throw error;
      if (statusOf(error) !== undefined) return;
      interrupted += 1;
      await pause(50);
    },
  });
  await killing;
  expect(killingFailed).toBeUndefined();

  expect(await statusesOf(coordinator, runIds)).toEqual(runIds.map(() => 'completed'));
  expect(interrupted).toBeGreaterThan(0);
  expect(acknowledged.length).toBeGreaterThan(WHOLE_RUNS * 20);
  for (const runId of runIds) {
    const events = await verifiedEvents(coordinator, runId);
    expectEachEndedOnce(events);
    expectKept(
      events,
      acknowledged.filter(({ task }) => task.runId === runId),
    );
  }
}, 180_000);

/** Kills and restarts in the background, so many times. */
async function killAgainAndAgain(dataDir: string, port: number, random: () => number): Promise<void> {
  for (let kill = 0; kill < KILLS; kill += 1) {
    await pause(LIFE_MS.least + random() * (LIFE_MS.most - LIFE_MS.least));
    // Either the server alone, whose database then ends by itself, or both at once.
    await (random() < 0.5 ? server?.kill() : server?.killAll());
    server = await startServer(dataDir, port);
  }
}

/** Reports every incident until it is acknowledged; a repeat of the same message starts nothing new. */
async function reportAll(base: string): Promise<string[]> {
  const incidents = Array.from({ length: WHOLE_RUNS + FALSE_ALARMS }, (_, index) => `INC-CRASH-${index}`);
  return Promise.all(incidents.map((incidentId) => reportUntilHeard(base, incidentId)));
}

async function reportUntilHeard(base: string, incidentId: string): Promise<string> {
  const now = new Date().toISOString();
  for (;;) {
    try {
      return await reportIncident({ base, now, incidentId });
    } catch (error) {
      if (!isFailure(error) || (statusOf(error) ?? 500) < 500) throw error;
      await pause(50);
    }
  }
}

function scriptFor(falseAlarms: ReadonlySet<string>): BreachScript {
  return {
    ...BREACH_SCRIPT,
    triage: (scene) => (falseAlarms.has(scene.runId) ? FALSE_ALARM_SCRIPT : BREACH_SCRIPT).triage?.(scene),
  };
}

function statusOf(failure: Failure): number | undefined {
  const status = failure.detail.status;
  return typeof status === 'number' ? status : undefined;
}

async function statusesOf(coordinator: Player, runIds: string[]): Promise<string[]> {
  const details = await Promise.all(
    runIds.map((id) => coordinator.api.call(`/api/v1/runs/${id}`, RunDetail)),
  );
  return details.map(({ run }) => run.status);
}

async function verifiedEvents(coordinator: Player, runId: string): Promise<EvidenceEvent[]> {
  const file = await coordinator.api.call(`/api/v1/runs/${runId}/evidence`, EvidenceExport);
  expect(verifyExport(file)).toMatchObject({ ok: true });
  return file.events.map((event) => ExportedEvent.parse(event));
}

/** No task ends twice, no person speaks twice in an approval, and whatever was opened has ended. */
function expectEachEndedOnce(events: EvidenceEvent[]): void {
  const ends = events
    .filter(({ type }) =>
      ['task-completed', 'approval-decided', 'task-expired', 'task-cancelled'].includes(type),
    )
    .map(({ data }) => String(data.taskId));
  expect([...ends].sort()).toEqual([...new Set(ends)].sort());
  const voices = events
    .filter(({ type }) => type === 'voice-recorded')
    .map(({ data, actor }) => JSON.stringify([data.taskId, actor]));
  expect(voices.length).toBe(new Set(voices).size);
  const opened = events.filter(({ type }) => type === 'task-opened').map(({ data }) => String(data.taskId));
  expect([...new Set(opened)].sort()).toEqual([...ends].sort());
  expect(events.filter(({ type }) => type === 'run-started' || type === 'run-ended')).toHaveLength(2);
}

/** What was acknowledged to a person stands in the evidence, with that person and outcome. */
function expectKept(events: EvidenceEvent[], acknowledged: Acted[]): void {
  for (const { task, act, playerId } of acknowledged) {
    const type = act.kind === 'answers' ? 'task-completed' : 'voice-recorded';
    const own = events.filter(
      (e) =>
        e.type === type &&
        e.data.taskId === task.id &&
        e.actor.kind === 'person' &&
        e.actor.personId === playerId,
    );
    expect(own).toHaveLength(1);
    if (act.kind === 'decision') expect(own[0]?.data.outcome).toBe(act.outcome);
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TaskDone, TaskPage } from '../cli/client/answers.ts';
import { signInPlayers } from '../cli/demo/demo-world.ts';
import type { Player } from '../cli/demo/player.ts';
import { reportIncident } from '../cli/demo/report-incident.ts';
import type { Store } from '../core/ports/store.ts';
import { taskId } from '../core/rules/task-id.ts';
import { startCloud, type Cloud } from '../local/cloud.ts';
import { atMost, type Figure, type Part } from './figure.ts';
import { fillTasks, storeOfThisCloud } from './fill-tasks.ts';
import { percentile } from './percentile.ts';

const FEW = 100;
const MANY = 10_000;
/** What "flat" means here: the slowest of a hundred may be this much slower with many tasks open. */
const FLAT = 1.5;
const SAMPLES = 100;
const NO_SCHEDULES_MS = 365 * 24 * 3_600_000;

/** How long the answer to "complete this task" takes, with few and with many other tasks in the same inbox. */
export const latency: Part = {
  name: 'latency',
  title: `Completing a task over HTTP, ${SAMPLES} one after another, by the number of open tasks in the inbox`,
  async measure(progress) {
    const dataDir = await mkdtemp(join(tmpdir(), 'clause8-latency-'));
    let cloud: Cloud | undefined;
    try {
      cloud = await startCloud({ dataDir, port: 0, schedulesAtLeastMilliseconds: NO_SCHEDULES_MS });
      const players = await signInPlayers(new URL(cloud.url), cloud.city.people);
      const responder = players.find(({ id }) => id === 'priya-nandakumar');
      if (responder === undefined) throw new Error('The demo city has no such responder.');
      const bench: Bench = { cloud, responder, store: storeOfThisCloud(), progress };
      const few = await measureLevel(bench, FEW, FEW);
      const many = await measureLevel(bench, MANY, MANY - FEW);
      const ratio = percentile(many.completing, 0.99) / percentile(few.completing, 0.99);
      return [
        ...figuresOf(FEW, few),
        ...figuresOf(MANY, many),
        {
          name: `complete, p99 with ${MANY} against ${FEW}`,
          value: ratio,
          unit: '×',
          ...atMost(FLAT, '×', ratio),
        },
      ];
    } finally {
      await cloud?.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

/** Milliseconds of each request. */
interface Times {
  completing: number[];
  inbox: number[];
}

interface Bench {
  cloud: Cloud;
  responder: Player;
  store: Store;
  progress: (line: string) => void;
}

async function measureLevel(bench: Bench, level: number, more: number): Promise<Times> {
  const { cloud, responder, store, progress } = bench;
  progress(`opening ${SAMPLES} tasks`);
  const tasks: string[] = [];
  for (let index = 0; index < SAMPLES; index += 1)
    tasks.push(await openTriage(cloud, `INC-${level}-${index}`));
  await cloud.settle();
  progress(`filling up to ${level} tasks`);
  await fillTasks(store, tasks[0] ?? '', more, `filler-${level}`);
  progress(`completing with ${level} others open`);
  const completing: number[] = [];
  for (const task of tasks) {
    completing.push(await timed(() => completeTriage(responder, task)));
    await cloud.settle();
  }
  const inbox: number[] = [];
  for (let index = 0; index < SAMPLES; index += 1) {
    inbox.push(await timed(() => responder.api.call('/api/v1/tasks?scope=mine', TaskPage)));
  }
  return { completing, inbox };
}

function figuresOf(level: number, { completing, inbox }: Times): Figure[] {
  const figures = (what: string, times: number[]): Figure[] => [
    { name: `${what}, p50 with ${level} open tasks`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `${what}, p99 with ${level} open tasks`, value: percentile(times, 0.99), unit: 'ms' },
  ];
  return [...figures('complete', completing), ...figures('inbox', inbox)];
}

async function openTriage(cloud: Cloud, incidentId: string): Promise<string> {
  const runId = await reportIncident({ base: cloud.url, now: new Date().toISOString(), incidentId });
  return taskId({ runId, stepId: 'triage', iteration: 1, scope: '' });
}

function completeTriage(responder: Player, task: string): Promise<unknown> {
  return responder.api.call(`/api/v1/tasks/${encodeURIComponent(task)}/complete`, TaskDone, {
    method: 'POST',
    body: { answers: { assessment: 'false-alarm', reason: 'Only test data.' } },
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

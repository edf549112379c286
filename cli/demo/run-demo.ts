import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CliIo } from '../cli-io.ts';
import { spanText } from '../output/due-time.ts';
import { breachPace } from './breach-pace.ts';
import { BREACH_SCRIPT } from './breach-script.ts';
import { concludeDemo } from './conclude-demo.ts';
import { openDemoCloud } from './demo-cloud.ts';
import { DEMO_CAST } from './demo-world.ts';
import { eventWords } from './event-words.ts';
import { followEvidence } from './follow-evidence.ts';
import { createLiveLog, type LiveLog } from './live-log.ts';
import { playBreach, type World } from './play-breach.ts';
import { dpoOf } from './player.ts';
import { reportIncident } from './report-incident.ts';

export interface DemoOptions {
  /** Data folder; a new temporary one when absent. */
  data?: string;
  /** 0 takes a free one. */
  port: number;
}

/** Plays a whole breach on an embedded cloud with virtual time, and leaves its dossier and evidence in a folder. */
export async function runDemo(io: CliIo, options: DemoOptions): Promise<void> {
  const began = io.now();
  const log = createLiveLog(io);
  const folder =
    options.data === undefined ? await mkdtemp(join(tmpdir(), 'clause8-demo-')) : resolve(options.data);
  const demo = await openDemoCloud({
    dataDir: join(folder, 'cloud'),
    port: options.port,
    startAt: began,
    onProgress: (step) => {
      log.status(new Date(io.now()).toISOString(), step);
    },
  });
  try {
    const runId = await reportIncident({
      base: demo.cloud.url,
      now: demo.now(),
      incidentId: 'INC-2026-0417',
    });
    const world = await demo.world();
    await playAloud(world, runId, log);
    log.end();
    await concludeDemo(io, {
      organizationId: world.cast.controller,
      dpo: dpoOf(world.players, world.cast.controller),
      players: world.players,
      runId,
      folder,
    });
    const seconds = ((io.now() - began) / 1000).toFixed(1);
    io.out(`\n${spanText(Date.parse(demo.now()) - began)} of virtual time in ${seconds} s.\n`);
  } finally {
    log.end();
    await demo.cloud.close();
  }
}

/** Every new event of the run becomes a line; on a terminal the line below says whom everybody waits for. */
async function playAloud(world: World, runId: string, log: LiveLog): Promise<void> {
  const names = new Map(world.players.map(({ id, name }) => [id, name]));
  const follow = followEvidence(dpoOf(world.players, world.cast.lead).api, runId);
  await playBreach(world, {
    runId,
    script: BREACH_SCRIPT,
    delayMinutes: breachPace(DEMO_CAST.jointController),
    async onSettled() {
      for (const event of (await follow()).fresh) {
        const words = eventWords(event, (id) => names.get(id));
        if (words !== undefined) log.line(event.at, words.who, words.what);
      }
    },
    onWait({ task, player }) {
      log.status(world.now(), `waiting for ${player.name}: ${task.title}`);
    },
  });
}

import { RunDetail } from '../cli/client/answers.ts';
import { BREACH_SCRIPT } from '../cli/demo/breach-script.ts';
import { DEMO_CAST } from '../cli/demo/demo-world.ts';
import { reportIncident } from '../cli/demo/report-incident.ts';
import type { Part } from './figure.ts';
import { inPool, playMany } from './play-many.ts';
import { residentMegabytes } from './process-memory.ts';
import { withServer } from './with-server.ts';

const RUNS = 12;
const IN_FLIGHT = 12;

/** Whole breaches, played by everybody over the HTTP API, each with its inboxes, questions and answers. */
export const runs: Part = {
  name: 'runs',
  title: 'Whole product: breach runs from webhook to dossier over HTTP',
  measure: (progress) =>
    withServer(async ({ server, players, coordinator }) => {
      const began = performance.now();
      const runIds: string[] = [];
      const incidents = Array.from({ length: RUNS }, (_, index) => `INC-BENCH-${index}`);
      await inPool(incidents, IN_FLIGHT, async (incidentId) => {
        runIds.push(await reportIncident({ base: server.url, now: new Date().toISOString(), incidentId }));
      });
      let acts = 0;
      await playMany({
        runIds,
        players,
        cast: DEMO_CAST,
        script: BREACH_SCRIPT,
        inFlight: IN_FLIGHT,
        onAct: () => {
          acts += 1;
          progress(`${acts} acts`);
        },
      });
      const details = await Promise.all(
        runIds.map((id) => coordinator.api.call(`/api/v1/runs/${id}`, RunDetail)),
      );
      const bad = details.find(({ run }) => run.status !== 'completed');
      if (bad !== undefined) throw new Error(`Run ${bad.run.id} ${bad.run.status}: ${bad.run.cause ?? ''}`);
      const seconds = (performance.now() - began) / 1000;
      const memory = await residentMegabytes(server.pid);
      return [
        { name: `breach runs (${RUNS}, ${IN_FLIGHT} at once)`, value: RUNS / seconds, unit: '/s' },
        { name: 'acts of people in a run', value: acts / RUNS, unit: '' },
        { name: 'acts of people', value: acts / seconds, unit: '/s' },
        ...(memory === undefined
          ? []
          : [{ name: 'memory after, with its database', value: memory, unit: 'MB' }]),
      ];
    }),
};

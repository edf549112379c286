import { TaskPage } from '../cli/client/answers.ts';
import { reportIncident } from '../cli/demo/report-incident.ts';
import { atMost, type Figure, type Part } from './figure.ts';
import { percentile } from './percentile.ts';
import { residentMegabytes } from './process-memory.ts';
import { startServer } from './server-process.ts';
import { withServer, type BenchServer } from './with-server.ts';

const INCIDENTS = 20;

/** From the command to "ready", from an alert to the first task, and what an idle server holds in memory. */
export const start: Part = {
  name: 'start',
  title: 'Start and first task (whole product as npm start runs it)',
  measure: (progress) =>
    withServer(async (bench) => {
      progress('first task');
      const firstTask = await alertToTask(bench);
      const idle = await residentMegabytes(bench.server.pid);
      progress('second start');
      await bench.server.stop();
      const again = await startServer(bench.dataDir, bench.port);
      await again.stop();
      const seconds = bench.server.startedInMs / 1000;
      return [
        { name: 'start on an empty folder', value: seconds, unit: 's', ...atMost(5, 's', seconds) },
        { name: 'start on a used folder', value: again.startedInMs / 1000, unit: 's' },
        { name: 'webhook to first task, p50', value: firstTask, unit: 'ms', ...atMost(300, 'ms', firstTask) },
        ...(idle === undefined ? [] : [{ name: 'memory with its database', value: idle, unit: 'MB' }]),
      ] satisfies Figure[];
    }),
};

/** Milliseconds from sending a webhook until its task is in the responder's inbox; the median of several. */
async function alertToTask({ server, players }: BenchServer): Promise<number> {
  const responder = players.find(({ id }) => id === 'priya-nandakumar');
  if (responder === undefined) throw new Error('The demo city has no such responder.');
  const times: number[] = [];
  for (let index = 0; index < INCIDENTS; index += 1) {
    const began = performance.now();
    const runId = await reportIncident({
      base: server.url,
      now: new Date().toISOString(),
      incidentId: `INC-START-${index}`,
    });
    for (let seen = false; !seen;) {
      const { items } = await responder.api.call('/api/v1/tasks?scope=mine&limit=100', TaskPage);
      seen = items.some((task) => task.runId === runId);
    }
    times.push(performance.now() - began);
  }
  return percentile(times, 0.5);
}

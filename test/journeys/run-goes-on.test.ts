import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { BREACH_SCRIPT } from '../../cli/demo/breach-script.ts';
import { answers, hoursFrom, type BreachScript } from '../../cli/demo/script.ts';
import type { EvidenceEvent } from '../../core/rules/evidence-event.ts';
import { openBreach, type BreachCase } from './support/breach-world.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

/** More than a year of virtual time is thousands of sweeps. */
jest.setTimeout(300_000);

let cloud: TestCloud;
let breach: BreachCase;
beforeAll(async () => {
  // Nothing is due for months: the sweep says when it is needed next.
  cloud = await openTestCloud({ schedulesAtLeastMilliseconds: 10 * 24 * 3_600_000 });
  breach = await openBreach(cloud, 'INC-LONG');
});
afterAll(async () => {
  await cloud.close();
});

/** Nobody files with the authority: in both filings the map of several steps waits, with its children. */
const NOBODY_FILES: BreachScript = { ...BREACH_SCRIPT, file: () => undefined };

/** A year too late, with the reasons that the law then asks for. */
const FILED_LATE: BreachScript = {
  ...BREACH_SCRIPT,
  file: ({ now, organizationId }) =>
    answers({
      receiptNumber: `SA-2027-${organizationId}`,
      filedAt: hoursFrom(now, -0.25),
      completeness: 'complete',
      delayReasons: 'Nobody had taken it up.',
    }),
};

describe('a run that is open for 400 days', () => {
  test('waits for an answer while everything else is done', async () => {
    await breach.play({ script: NOBODY_FILES });
    const { run, tasks } = await breach.detail();
    expect(run.status).toBe('running');
    const open = tasks.filter(({ status }) => status === 'open').map(({ stepId }) => stepId);
    expect([...new Set(open)]).toEqual(['file']);
  });

  test('goes on in a second execution, and nobody is asked again', async () => {
    const before = await breach.events();
    await cloud.advance({ days: 301 });
    expect(await executions()).toEqual({ [breach.runId]: 'ABORTED', [`${breach.runId}.2`]: 'RUNNING' });
    const events = await breach.events();
    expect(opened(events)).toEqual(opened(before));
    expect(drafted(events)).toEqual(drafted(before));
    expect(events.filter(({ type }) => type === 'run-continued')).toHaveLength(1);
    const { tasks } = await breach.detail();
    expect(tasks.filter(({ status, kind }) => status === 'open' && kind === 'stuck')).toEqual([]);
  });

  test('ends as any other, with its dossier sealed once and its chain unbroken', async () => {
    await cloud.advance({ days: 99 });
    await breach.play({ script: FILED_LATE });
    const { run, tasks } = await breach.detail();
    expect(run.status).toBe('completed');
    expect(tasks.filter(({ status }) => status === 'open')).toEqual([]);
    const events = await breach.events();
    expect(opened(events)).toHaveLength(new Set(opened(events)).size);
    expect(events.filter(({ type }) => type === 'product-published')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'run-ended')).toHaveLength(1);
    expect((await breach.verdict()).ok).toBe(true);
    expect(await executions()).toEqual({ [breach.runId]: 'ABORTED', [`${breach.runId}.2`]: 'SUCCEEDED' });
    expect(cloud.trouble).toEqual([]);
    expect(await cloud.deadLetters()).toEqual([]);
  });
});

function opened(events: EvidenceEvent[]): string[] {
  return events.filter(({ type }) => type === 'task-opened').map(({ data }) => String(data.taskId));
}

function drafted(events: EvidenceEvent[]): number {
  return events.filter(({ type }) => type === 'filing-drafted' || type === 'severity-proposed').length;
}

/** Status by name of the executions of the run. */
async function executions(): Promise<Record<string, string>> {
  const stateMachineArn = `arn:aws:states:${cloud.engine.region}:${cloud.engine.account}:stateMachine:clause8-breach-notification`;
  const answer = (await cloud.engine.call('ListExecutions', { stateMachineArn })) as {
    executions: { name: string; status: string }[];
  };
  return Object.fromEntries(
    answer.executions
      .filter(({ name }) => name.startsWith(breach.runId))
      .map(({ name, status }) => [name, status]),
  );
}

import { describe, expect, test } from '@jest/globals';
import { correctAwareness } from '../../../core/actions/correct-awareness.ts';
import { taskContext } from '../../../core/actions/task-context.ts';
import { personStep } from '../../../core/rules/definition-steps.ts';
import { prefillFor } from '../../../core/rules/task-form.ts';
import { materialFor } from '../../../core/rules/task-material.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';
import { AWARE } from '../rules/breach/breach-case.ts';
import { block, breachRun, FILING_SCOPE, filingRun } from './support/breach-run.ts';

type Run = Pick<Awaited<ReturnType<typeof breachRun>>, 'world' | 'runId'>;

async function correct({ world, runId }: Run, awareAt: string) {
  return correctAwareness(world.ports, {
    runId,
    organizationId: 'mobility',
    person: await world.person('mobility-dpo'),
    awareAt,
    reason: 'A slip.',
    channel: 'portal',
  });
}

const REFUSED = { result: 'invalid', problems: [{ field: 'awareAt' }] };

describe('a moment of awareness that cannot be', () => {
  async function asked() {
    const run = await breachRun({ occurredAt: '2026-05-22T05:00:00+02:00' });
    await run.triage();
    await run.world.open(run.runId, 'awareness-acts');
    return run;
  }
  const impossible = [
    ['a slip in the year', '2016-05-22T15:00:00Z'],
    ['the year 26', '0026-05-22T15:00:00Z'],
    ['before it happened', '2026-05-22T02:59:00Z'],
    ['to come', '2026-05-22T18:01:00Z'],
    ['a year of five digits', '+020026-05-22T15:00:00Z'],
  ] as const;

  test.each(impossible)('is refused by field: %s', async (_name, awareAt) => {
    const { answer, found } = await asked();
    expect(await answer('awareness', 'mobility', 'mobility-dpo', { ...AWARE, awareAt })).toMatchObject(
      REFUSED,
    );
    expect((await found()).clocks.filter(({ ruleId }) => ruleId === 'gdpr-33')).toEqual([]);
  });

  test.each(impossible)('is no correction either: %s', async (_name, awareAt) => {
    const run = await asked();
    await run.answer('awareness', 'mobility', 'mobility-dpo', AWARE);
    expect(await correct(run, awareAt)).toMatchObject(REFUSED);
  });

  test('before the law applied is refused when the alert does not say when it happened', async () => {
    const run = await breachRun();
    await run.triage();
    await run.world.open(run.runId, 'awareness-acts');
    const answers = { ...AWARE, awareAt: '2016-05-22T15:00:00Z' };
    const refused = await run.answer('awareness', 'mobility', 'mobility-dpo', answers);
    expect(refused).toMatchObject(REFUSED);
    expect(JSON.stringify(refused)).toContain('2018-05-25');
  });
});

describe('awareness corrected after the notification was drafted', () => {
  const LATER = '2026-05-22T17:00:00.000Z';
  const EARLIER = '2026-05-22T09:00:00.000Z';

  test('the register says the corrected moment at once', async () => {
    const run = await filingRun(LATER);
    expect(await correct(run, EARLIER)).toMatchObject({ result: 'corrected' });
    const entry = await run.world.ports.store.registerEntry('mobility', 'breach', run.runId);
    expect(entry).toMatchObject({ data: { awareAt: EARLIER }, version: 2 });
  });

  test('the form is filled with the corrected moment, and another one is refused', async () => {
    const run = await filingRun(LATER);
    await correct(run, EARLIER);
    const { world, answer, filled, taskOf } = run;
    const task = await world.task(taskOf('prepare-filing', FILING_SCOPE));
    const step = personStep(breachNotification, 'prepare-filing');
    if (step?.kind !== 'task') throw new Error('no such task');
    const prefill = prefillFor(step, await taskContext(world.ports, task));
    expect(block(prefill.time).awareAt).toBe(EARLIER);
    const old = await filled();
    expect(await answer('prepare-filing', FILING_SCOPE, 'mobility-dpo', old)).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'time.awareAt' }],
    });
    // A form asks for minutes only.
    const given = { ...old, time: { ...block(block(old).time), awareAt: '2026-05-22T11:00:59+02:00' } };
    expect(await answer('prepare-filing', FILING_SCOPE, 'mobility-dpo', given)).toMatchObject({
      result: 'done',
    });
  });

  test('between preparing and filing: the people are told, and what was filed in between can be recorded', async () => {
    const run = await filingRun(LATER);
    const { world, answer, filled, openFor, taskOf, found } = run;
    await answer('prepare-filing', FILING_SCOPE, 'mobility-dpo', await filled());
    await openFor('approve-filing');
    const material = async () =>
      JSON.stringify(
        materialFor(
          breachNotification,
          await taskContext(world.ports, await world.task(taskOf('approve-filing', FILING_SCOPE))),
        ),
      );
    expect(await material()).not.toContain('Awareness was corrected');
    await correct(run, EARLIER);
    expect(await material()).toContain('Awareness was corrected');
    await openFor('file');
    const receipt = { receiptNumber: '1', completeness: 'complete' };
    const file = async (filedAt: string) =>
      answer('file', FILING_SCOPE, 'mobility-dpo', { ...receipt, filedAt });
    expect(await file('2026-05-22T08:59:00Z')).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'filedAt' }],
    });
    expect(await file('2026-05-22T16:00:00Z')).toMatchObject({ result: 'done' });
    expect((await found()).clocks).toMatchObject([{ id: 'gdpr-33.mobility', status: 'met' }]);
  });
});

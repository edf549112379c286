import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { endedTasks } from './support/breach-world.ts';
import { guestVisitor } from './support/guest-visitor.ts';
import { startProcess, type ProcessCase } from './support/process-case.ts';
import {
  ASSOCIATION_ANSWER,
  ENGAGEMENT_START,
  engagementScript,
} from './support/scripts/citizen-engagement.ts';
import { goOnWithout, silentIn } from './support/silent.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

/** Weeks of virtual time. */
jest.setTimeout(240_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(async () => {
  await cloud.close();
});

function begin(more: Record<string, unknown> = {}): Promise<ProcessCase> {
  return startProcess(cloud, {
    processId: 'citizen-engagement',
    personId: 'milo-brandt',
    answers: { ...ENGAGEMENT_START, ...more },
  });
}

/** Two people say something on the public page while it is open. */
async function peopleAnswer(runId: string): Promise<void> {
  const page = `/public/consultations/${runId}`;
  const first = { 'a.q1': 'yes', 'a.tellMe': 'somebody@people.example' };
  await guestVisitor(cloud, 'somebody@people.example').sendPublic(page, first);
  await guestVisitor(cloud, 'else@people.example').sendPublic(page, {
    'a.q1': 'no',
    'a.q3': 'The bin knows when I am on holiday.',
  });
}

async function entryOf(run: ProcessCase) {
  const entries = await run.register('consultation', 'coordination-office');
  return entries.find(({ id }) => id === run.runId);
}

describe('8.6 citizen engagement', () => {
  test('goes from the plan to "you said, we did", told to everybody who asked', async () => {
    const run = await begin();
    let written = 0;
    await run.play(
      {
        ...engagementScript,
        // The first text is sent back.
        'approve-public-text': () =>
          (written += 1) === 1 ? { outcome: 'changes', reason: 'Say which data.' } : { outcome: 'approve' },
      },
      { until: 'association-answer' },
    );
    expect(await entryOf(run)).toMatchObject({
      state: 'open',
      title: 'Do you want a chip in your bin?',
      data: { closesOn: '2026-05-29', questions: [{ id: 'q1' }, { id: 'q2' }, { id: 'q3' }] },
    });
    const [sensor] = await run.register('sensor', 'mobility-agency');
    expect(sensor).toMatchObject({ id: 'bin-7', data: { consultationId: run.runId } });

    await peopleAnswer(run.runId);
    const association = guestVisitor(cloud, 'office@tenants.example');
    expect(await association.enter()).toContain('Today everybody pays the same.');
    const { speaker, q1, q2, text: words, mayBeNamed, wantsResult } = ASSOCIATION_ANSWER;
    expect(
      await association.answer({
        'a.speaker': speaker,
        'a.q1': q1,
        'a.q2': q2,
        'a.text': words,
        'a.mayBeNamed': mayBeNamed,
        'a.wantsResult': wantsResult,
      }),
    ).toBe(303);
    await run.play(engagementScript, { until: 'analyse', patienceDays: 9 });
    const asked = await run.look('milo-brandt', 'analyse');
    expect(asked).toMatchObject({
      task: { draft: { answers: { answers: 2, comments: 0, associations: 1 } } },
    });
    await run.play(engagementScript);

    const { run: ended, tasks } = await run.detail();
    expect(ended.status).toBe('completed');
    expect(tasks.filter(({ status }) => status === 'open')).toEqual([]);
    const events = await run.events();
    expect(endedTasks(events).filter((step) => step.startsWith('prepare'))).toHaveLength(2);

    const [record, ...more] = await run.products();
    expect(more).toEqual([]);
    expect(record?.product).toMatchObject({
      kind: 'engagement-record',
      audience: 'public',
      organizationId: 'coordination-office',
    });
    const text = JSON.stringify(record?.document);
    expect(text).toContain('Times are deleted after a day.');
    expect(text).toContain('Tenants United');
    expect(text).not.toContain('somebody@people.example');
    expect(await entryOf(run)).toMatchObject({
      state: 'evaluated',
      data: {
        answers: 2,
        decision: expect.stringContaining('deleted after a day'),
        evaluation: 'Visit care homes.',
      },
    });
    expect(events.filter(({ type }) => type === 'letter-sent')).toHaveLength(2);
    const page = await guestVisitor(cloud, 'else@people.example').page(`/public/consultations/${run.runId}`);
    expect(page).toContain('Families get a free bag.');
    expect(await run.verdict()).toMatchObject({ ok: true });
  });

  test('goes on without an organization and an association that never answer, and says so', async () => {
    const run = await begin();
    const silent = {
      ...silentIn(engagementScript, 'mobility-agency', 'announce', 'answer-themes'),
      'association-answer': undefined,
    };
    await run.play(silent, { patienceDays: 11 });
    const reminded = await run.events();
    expect(reminded.filter(({ type }) => type === 'task-escalated').length).toBeGreaterThan(0);
    await goOnWithout(run, 'announce', 'mobility-agency');
    expect(await entryOf(run)).toMatchObject({ state: 'open' });

    await run.play(silent, { until: 'answer-themes', patienceDays: 9 });
    expect((await run.detail()).tasks.find(({ stepId }) => stepId === 'association-answer')).toMatchObject({
      status: 'expired',
    });
    await run.play(silent);
    await goOnWithout(run, 'answer-themes', 'mobility-agency');
    let looked = 0;
    await run.play({
      ...silent,
      'approve-answers': () =>
        (looked += 1) === 1 ? { outcome: 'changes', reason: 'Say when.' } : { outcome: 'approve' },
      'draft-answers': { again: ['coordination-office'] },
    });

    expect((await run.detail()).run.status).toBe('completed');
    const [record] = await run.products();
    const text = JSON.stringify(record?.document);
    expect(text).toContain('placed no notice');
    expect(text).toContain('No answer was given.');
    expect(await run.verdict()).toMatchObject({ ok: true });
  });
});

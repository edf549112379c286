import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { textHash } from '../../core/rules/agreement/agreement-text.ts';
import { AgreementText } from '../../core/rules/agreement/agreement-data.ts';
import { cycleId, cycleRunId } from '../../core/rules/cycle-acts.ts';
import { countTypes, endedTasks } from './support/breach-world.ts';
import { followRun, startProcess, type ProcessCase, type ProcessScript } from './support/process-case.ts';
import {
  AGREEMENT_START,
  agreementScript,
  DRAFT,
  JOINT_DRAFT,
} from './support/scripts/exchange-agreement.ts';
import { dayAfter } from './support/scripts/governance.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

/** Months of virtual time. */
jest.setTimeout(240_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(async () => {
  await cloud.close();
});

function begin(answers: Record<string, unknown> = AGREEMENT_START): Promise<ProcessCase> {
  return startProcess(cloud, { processId: 'exchange-agreement', personId: 'jonas-adler', answers });
}

function today(): string {
  return cloud.now().slice(0, 10);
}

async function openSteps(agreement: ProcessCase): Promise<string[]> {
  const { tasks } = await agreement.detail();
  return tasks
    .filter(({ status }) => status === 'open')
    .map(({ stepId, organizationId }) => `${stepId} ${organizationId}`);
}

async function reviewDayOf(agreement: ProcessCase, id: string): Promise<string> {
  const entries = await agreement.register('agreement', 'transit-authority');
  return entries.find((entry) => entry.id === id)?.reviewOn ?? 'never';
}

async function entriesOf(agreement: ProcessCase, id: string) {
  const entries = await agreement.register('agreement');
  return entries
    .filter((entry) => entry.id === id)
    .map(({ organizationId, state }) => `${organizationId} ${state}`)
    .sort();
}

describe('8.3 and 6.4 exchange agreement', () => {
  test('is drafted, changed, signed by all on one hash, and amended with other parties', async () => {
    const agreement = await begin();
    let asked = 0;
    await agreement.play({
      ...agreementScript,
      'party-review': ({ organizationId }) =>
        organizationId === 'brightgrid' && asked++ === 0
          ? { answer: 'changes', changes: 'Say how soon an export has to be there.' }
          : { answer: 'agreed' },
    });
    const { run, tasks, parties } = await agreement.detail();
    expect(run.status).toBe('completed');
    expect(tasks.filter(({ status }) => status === 'open')).toEqual([]);
    expect(parties.map(({ organizationId, legalRole }) => `${organizationId} ${legalRole}`)).toEqual(
      expect.arrayContaining(['brightgrid processor', 'mobility-agency controller']),
    );
    const events = await agreement.events();
    const done = endedTasks(events);
    expect(done.filter((step) => step === 'draft')).toHaveLength(2);
    expect(done.filter((step) => step.startsWith('party-review'))).toHaveLength(4);
    expect(done.filter((step) => step.startsWith('opinion'))).toHaveLength(2);
    expect(countTypes(events)['voice-recorded']).toBe(2);

    const products = await agreement.products();
    expect(
      products.map(({ product }) => `${product.organizationId} ${product.kind} ${product.state}`),
    ).toEqual(['mobility-agency exchange-agreement in-force', 'brightgrid exchange-agreement in-force']);
    const text = AgreementText.parse(products[0]?.document.data.text);
    expect(textHash(text)).toBe(text.hash);
    const [entry] = await agreement.register('agreement', 'brightgrid');
    expect(entry).toMatchObject({
      id: run.id,
      state: 'active',
      data: { textHash: text.hash, type: 'processing' },
    });
    expect(await agreement.verdict()).toMatchObject({ ok: true });

    // Amended, another processor takes over: who leaves gives proof that nothing is kept.
    const review = await begin({ about: 'review', title: 'Review of the statistics', agreementId: run.id });
    const [controller] = DRAFT.parties;
    await review.play({
      ...agreementScript,
      review: ({ organizationId }) =>
        organizationId === 'brightgrid'
          ? { outcome: 'renew' }
          : { outcome: 'amend', reason: 'Somebody else counts.' },
      draft: { ...DRAFT, parties: [controller, { organizationId: 'transit-authority', role: 'processor' }] },
      'return-on-leaving': { way: 'destroyed', doneOn: today(), evidence: 'Deletion log 4711.' },
    });
    expect((await review.detail()).run.status).toBe('completed');
    expect(endedTasks(await review.events()).filter((step) => step.startsWith('return'))).toEqual([
      'return-on-leaving (brightgrid)',
    ]);
    expect(await entriesOf(review, run.id)).toEqual([
      'brightgrid data-returned-or-destroyed',
      'mobility-agency active',
      'transit-authority active',
    ]);
    expect(cloud.trouble).toEqual([]);
  });

  test('that misses its minimum content is not sent, and each missing point is named with its letter', async () => {
    const agreement = await begin();
    const { helpWithRights: _e, audits: _h, ...contract } = DRAFT.processingContract;
    const refused = agreement.answer('jonas-adler', 'draft', { ...DRAFT, processingContract: contract });
    const words = String(await refused.catch((error: unknown) => error));
    expect(words).toContain('28(3)(e)');
    expect(words).toContain('28(3)(h)');
    expect(words).not.toContain('28(3)(a)');
    await agreement.answer('jonas-adler', 'draft', { next: 'withdrawn' });
    expect((await agreement.detail()).run.status).toBe('completed');
  });

  test('stays unsigned when a party never answers; silence is no signature, and the coordinator ends the draft', async () => {
    const agreement = await begin();
    const silent: ProcessScript = {
      ...agreementScript,
      'party-review': ({ organizationId }) =>
        organizationId === 'brightgrid' ? undefined : { answer: 'agreed' },
      opinion: ({ organizationId }) =>
        organizationId === 'brightgrid'
          ? undefined
          : { opinion: 'with-remarks', reasons: 'They have not answered.' },
      sign: undefined,
      unsigned: undefined,
    };
    for (const lapse of ['party-review', 'opinion']) {
      await agreement.play(silent);
      expect(await openSteps(agreement)).toEqual([`${lapse} brightgrid`]);
      await cloud.advance({ days: 25 });
    }
    await agreement.decide('henrik-voss', 'sign', 'signed');
    await cloud.advance({ days: 32 });
    expect(await openSteps(agreement)).toEqual(['unsigned coordination-office']);
    const counts = countTypes(await agreement.events());
    expect(counts['task-expired']).toBe(3);
    expect(counts['task-escalated']).toBeGreaterThan(0);
    await agreement.answer('ingrid-falk', 'unsigned', {
      next: 'end-draft',
      reason: 'Brightgrid was called twice and has not answered.',
    });
    const { run } = await agreement.detail();
    expect(run.status).toBe('completed');
    expect(await agreement.products()).toEqual([]);
    expect(await entriesOf(agreement, run.id)).toEqual([
      'brightgrid terminated',
      'mobility-agency terminated',
    ]);
  });

  test('between joint controllers has a public essence; on the day agreed its review begins by itself; at its end nothing is kept', async () => {
    const agreement = await begin({ about: 'new', title: 'The mobility card' });
    const agreed = dayAfter(cloud.now(), 5);
    await agreement.play({
      ...agreementScript,
      draft: { ...JOINT_DRAFT, startsOn: today(), reviewOn: agreed },
    });
    const products = await agreement.products();
    const essence = products.find(({ product }) => product.kind === 'exchange-agreement-essence');
    expect(essence?.product).toMatchObject({ audience: 'public', organizationId: 'mobility-agency' });
    expect(JSON.stringify(essence?.document.sections)).toContain('Turn to the Mobility Agency');
    const reviewOn = await reviewDayOf(agreement, agreement.runId);
    expect(reviewOn).toBe(agreed);

    await cloud.advanceTo(`${reviewOn}T12:00:00.000Z`);
    const id = cycleId({
      processId: 'exchange-agreement',
      organizationId: 'mobility-agency',
      subject: agreement.runId,
    });
    const review = await followRun(cloud, cycleRunId({ id, dueOn: reviewOn }));
    await review.play(agreementScript);
    expect((await review.detail()).run.status).toBe('completed');
    expect(endedTasks(await review.events(), 'approval-decided')).toEqual(['review']);
    const renewed = (await review.products()).find(
      ({ product }) => product.organizationId === 'transit-authority',
    );
    expect(renewed?.product).toMatchObject({ kind: 'exchange-agreement', number: 2, state: 'in-force' });
    // Renewed, it is looked at again twelve months later.
    expect((await reviewDayOf(review, agreement.runId)) > dayAfter(reviewOn, 360)).toBe(true);

    // Ended by one of them, both give proof that they keep nothing of the other's.
    const end = await begin({ about: 'review', title: 'End of the card', agreementId: agreement.runId });
    await end.play({
      ...agreementScript,
      review: ({ organizationId }) =>
        organizationId === 'transit-authority'
          ? { outcome: 'renew' }
          : { outcome: 'end', reason: 'There is no card any more.' },
      'return-data': { way: 'destroyed', doneOn: today(), evidence: 'Deletion log 4712.' },
    });
    expect((await end.detail()).run.status).toBe('completed');
    expect(
      endedTasks(await end.events())
        .filter((step) => step.startsWith('return-data'))
        .sort(),
    ).toEqual(['return-data (mobility-agency)', 'return-data (transit-authority)']);
    expect(await entriesOf(end, agreement.runId)).toEqual([
      'mobility-agency data-returned-or-destroyed',
      'transit-authority data-returned-or-destroyed',
    ]);
  });
});

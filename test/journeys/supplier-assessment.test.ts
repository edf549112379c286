import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { guestVisitor } from './support/guest-visitor.ts';
import { followRun, startProcess, type ProcessCase } from './support/process-case.ts';
import {
  CONTACT,
  INVITE,
  JUDGEMENTS,
  REQUIREMENTS,
  SUPPLIER_START,
} from './support/scripts/supplier-assessment.ts';
import { storeOf } from './support/stored-case.ts';
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

function begin(): Promise<ProcessCase> {
  return startProcess(cloud, {
    processId: 'supplier-assessment',
    personId: 'jonas-adler',
    organizationId: 'mobility-agency',
    answers: SUPPLIER_START,
  });
}

test('6.3 supplier: asked by a personal link, late, judged twice, accepted with conditions', async () => {
  const run = await begin();
  await run.answer('jonas-adler', 'invite', INVITE);

  // Nobody answers for twenty-one working days: reminders to the supplier, then the buyer is brought in.
  await cloud.advance({ days: 33 });
  const mails = await cloud.mailbox.list({ limit: 50, to: CONTACT });
  expect(mails.filter(({ text }) => text.includes('still waits for your answer'))).toHaveLength(3);
  expect(mails[0]?.text).toContain('has passed. You can still answer');
  // All of them in one thread, with one subject.
  expect(new Set(mails.map(({ subject, headers }) => `${subject} ${headers.references ?? ''}`)).size).toBe(1);
  expect(mails.at(-1)?.attachments.map(({ name }) => name)).toEqual(['deadline.ics']);
  const buyer = await cloud.mailbox.list({ limit: 50, to: 'jonas.adler' });
  expect(buyer.some(({ text }) => text.includes('The time for this has passed'))).toBe(true);
  expect((await run.detail()).run.status).toBe('running');

  const guest = guestVisitor(cloud, CONTACT);
  const shown = await guest.enter();
  for (const requirement of REQUIREMENTS) expect(shown).toContain(requirement);
  expect(shown).not.toContain('tender');
  const fields = {
    'a.capabilities.0.requirement': REQUIREMENTS[0] ?? '',
    'a.capabilities.0.level': 'met',
    'a.capabilities.0.evidence': 'TLS 1.3, data sheet page 4',
    'a.capabilities.1.requirement': REQUIREMENTS[1] ?? '',
    'a.capabilities.1.level': 'met-with-configuration',
    'a.capabilities.1.evidence': 'When the alarm address is set',
    'a.usesSubProcessors': 'yes',
  };
  expect(await guest.answer(fields)).toBe(422);
  expect(await guest.answer(fields, 'save')).toBe(303);
  expect(
    await guest.answer({
      ...fields,
      'a.subProcessors.0.name': 'Cloud Harbour',
      'a.subProcessors.0.service': 'Keeps the counts',
      'a.subProcessors.1.name': 'Night Shift',
      'a.subProcessors.1.service': 'Answers the telephone',
    }),
  ).toBe(303);
  expect(await guest.page('/guest')).toContain('Thank you, we have your answers');

  await run.play(
    {
      ...JUDGEMENTS,
      decide: { outcome: 'accept-with-conditions', reason: 'Only with the new firmware.' },
      'sub-processors': {
        subProcessors: [
          { name: 'Cloud Harbour', service: 'Keeps the counts', assess: 'yes' },
          { name: 'Night Shift', service: 'Answers the telephone', assess: 'no' },
        ],
        reason: 'The telephone sees no data.',
      },
      'set-conditions': {
        conditions: [{ condition: 'Update to firmware 4 before delivery', dueOn: '2026-09-01' }],
      },
      condition: { result: 'met', evidence: 'Delivery note of 20 August' },
    },
    { patienceDays: 3 },
  );
  expect((await run.detail()).run.status).toBe('completed');

  const [file] = await run.products();
  expect(file?.product.kind).toBe('supplier-file');
  const text = JSON.stringify(file?.document);
  expect(text).toContain('Stated by the supplier itself');
  expect(text).toContain('Met when set up so');
  expect(text).toContain('Delivery note of 20 August');

  const entry = (await run.register('supplier', 'mobility-agency')).find(
    ({ title }) => title === 'Sensor Works',
  );
  expect(entry?.state).toBe('accepted-with-conditions');
  expect(entry?.data.conditions).toMatchObject([{ met: 'yes' }]);
  const cycles = await storeOf(cloud).cyclesOf('mobility-agency');
  expect(cycles.find(({ processId }) => processId === 'supplier-assessment')?.dueOn).toMatch(/^2027-/);

  const started = (await run.register('supplier', 'mobility-agency')).find(
    ({ title }) => title === 'Cloud Harbour',
  );
  expect(started?.state).toBe('proposed');
  const other = await followRun(cloud, started?.runId ?? '');
  expect((await other.openTasks()).map(({ task }) => task.stepId)).toEqual(['invite']);
  expect((await run.register('supplier')).some(({ title }) => title === 'Night Shift')).toBe(false);

  expect((await run.verdict()).ok).toBe(true);
  const chain = JSON.stringify(await run.events());
  expect(chain).not.toContain(CONTACT);
  expect(chain).not.toContain('Rivera');
});

test('6.3 supplier: never answers, is answered for, and is rejected', async () => {
  const run = await begin();
  await run.answer('jonas-adler', 'invite', { ...INVITE, contactEmail: 'silent@sensorworks.example' });
  await cloud.advance({ days: 60 });
  expect((await run.openTasks()).map(({ task }) => task.stepId)).toEqual(['questionnaire']);
  await run.play({
    questionnaire: {
      capabilities: REQUIREMENTS.map((requirement) => ({ requirement, level: 'unknown' })),
      usesSubProcessors: 'no',
    },
    ...JUDGEMENTS,
    decide: { outcome: 'reject', reason: 'They do not answer.' },
  });
  expect((await run.detail()).run.status).toBe('completed');
  const [file] = await run.products();
  expect(JSON.stringify(file?.document)).toContain('Stated by the organization on behalf of the supplier');
  const mails = await cloud.mailbox.list({ limit: 20, to: 'silent@sensorworks.example' });
  expect(mails[0]?.subject).toContain('Nothing to do any more');
  expect((await run.verdict()).ok).toBe(true);
});

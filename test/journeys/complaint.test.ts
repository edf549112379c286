import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { hashOf } from '../../core/rules/canonical.ts';
import { guestVisitor } from './support/guest-visitor.ts';
import { followRun, startProcess, type ProcessCase, type ProcessScript } from './support/process-case.ts';
import { goOnWithout } from './support/silent.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';
import { COMPLAINT_START, complaintScript, LETTER } from './support/scripts/complaint.ts';

/** Weeks of virtual time. */
jest.setTimeout(240_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(async () => {
  await cloud.close();
});

/** Somebody complains on the public page; the run it started. */
async function complain(email: string): Promise<ProcessCase> {
  const visitor = guestVisitor(cloud, email);
  const sent = await visitor.sendPublic('/public/complaint', {
    'a.organization': 'mobility-agency',
    'a.subject': 'sensors',
    'a.complaint': 'The camera at Quay 7 looks into my kitchen.',
    'a.wish': 'Turn it.',
    'a.name': 'Ada Harbour',
    'a.email': email,
  });
  expect(sent.status).toBe(303);
  const number = sent.headers.get('location')?.split('/').at(-1) ?? '';
  expect(await visitor.page(`/public/received/complaint/${number}`)).toContain(number);
  const world = await followRun(cloud, '');
  const entries = await world.register('complaint', 'mobility-agency');
  return followRun(cloud, entries.find(({ data }) => data.reference === number)?.runId ?? '');
}

const mailsTo = (email: string) => cloud.mailbox.list({ limit: 50, to: email });

test('8.6 complaint: from the public form to an accepted answer; one organization never answers', async () => {
  const email = 'ada@home.example';
  const run = await complain(email);
  const [acknowledged] = await mailsTo(email);
  expect(acknowledged?.subject).toContain('we have received it');
  expect(acknowledged?.text).toContain('you can complain at any time');

  await run.play(complaintScript);
  expect((await run.openTasks()).map(({ task }) => task.organizationId)).toEqual(['brightgrid']);
  await cloud.advance({ days: 20 });
  expect((await run.detail()).run.status).toBe('running');
  await goOnWithout(run, 'statement', 'brightgrid');
  await run.play(complaintScript);

  const mails = await mailsTo(email);
  const answer = mails.find(({ subject }) => subject.includes('our answer'));
  expect(answer?.text).toContain(LETTER);
  expect(answer?.text).not.toContain('We looked into it.');
  expect(answer?.text).toContain('you can complain at any time');

  const guest = guestVisitor(cloud, email);
  const shown = await guest.enter();
  expect(shown).toContain(LETTER);
  expect(shown).not.toContain('lorry');
  expect(await guest.page('/guest/document.json')).toContain(LETTER);
  expect(await guest.answer({ 'a.reaction': 'accepted' })).toBe(303);
  await run.play(complaintScript);
  expect((await run.detail()).run.status).toBe('completed');

  const [file] = await run.products();
  const text = JSON.stringify(file?.document);
  expect(file?.product.kind).toBe('complaint-file');
  expect(text).toContain('No answer was given.');
  expect(text).toContain('The person says that the matter is settled.');
  expect(text).toContain(hashOf(LETTER));
  expect(text).not.toContain(LETTER);
  expect(text).not.toContain('Ada Harbour');
  const entry = (await run.register('complaint', 'mobility-agency')).find(({ id }) => id === run.runId);
  expect(entry?.state).toBe('lessons');
  expect(entry?.data.outcome).toBe('upheld');
  expect((await run.verdict()).ok).toBe(true);
  const chain = JSON.stringify(await run.events());
  expect(chain).not.toContain('Ada Harbour');
  expect(chain).not.toContain(email);
  expect(chain).not.toContain('kitchen');
});

test('8.6 complaint: a second look, and silence that is no consent', async () => {
  const own: ProcessScript = { ...complaintScript, assess: { summary: 'A camera films into a flat.' } };
  const first = await complain('bela@home.example');
  await first.play({ ...own, 'approve-answer': { outcome: 'approve' } });
  const guest = guestVisitor(cloud, 'bela@home.example');
  await guest.enter();
  expect(await guest.answer({ 'a.reaction': 'escalated', 'a.words': 'It still looks in.' })).toBe(303);
  const look = 'We went there with you and turned it further.';
  await first.play({ ...own, escalation: { decision: 'changed', letter: look } });
  expect((await first.detail()).run.status).toBe('completed');
  const [second] = await mailsTo('bela@home.example');
  expect(second?.subject).toContain('the second look');
  expect(second?.text).toContain(look);
  expect(second?.text).toContain('you can complain at any time');

  const silent = await startProcess(cloud, {
    processId: 'complaint',
    personId: 'jonas-adler',
    organizationId: 'mobility-agency',
    answers: COMPLAINT_START,
  });
  const quiet = { ...own, 'approve-answer': { outcome: 'approve' } };
  await silent.play(quiet);
  await cloud.advance({ days: 45 });
  await silent.play(quiet);
  expect((await silent.detail()).run.status).toBe('completed');
  const [file] = await silent.products();
  expect(JSON.stringify(file?.document)).toContain('That is not taken for consent.');
  const entry = (await silent.register('complaint', 'mobility-agency')).find(({ id }) => id === silent.runId);
  expect(entry?.state).toBe('lessons');
  expect((await silent.verdict()).ok).toBe(true);
});

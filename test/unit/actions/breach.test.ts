import { describe, expect, test } from '@jest/globals';
import { assessBreach } from '../../../core/actions/assess-breach.ts';
import { correctAwareness } from '../../../core/actions/correct-awareness.ts';
import { decideApproval } from '../../../core/actions/decide-approval.ts';
import { draftFiling } from '../../../core/actions/draft-filing.ts';
import { listParticipants } from '../../../core/actions/list-participants.ts';
import { publishProduct } from '../../../core/actions/publish-product.ts';
import { startByHand } from '../../../core/actions/start-by-hand.ts';
import { breachDataOf } from '../../../core/rules/breach/read-case.ts';
import { CONTAINED, FACTS } from '../rules/breach/breach-case.ts';
import { breachRun as breach, NOW } from './support/breach-run.ts';

const auto = (runId: string, stepId: string, more: { scope?: string; organizationId?: string } = {}) => ({
  runId,
  stepId,
  iteration: 1,
  scope: '',
  ...more,
});

describe('reporting a breach by hand', () => {
  test('needs the role, and answers that fit', async () => {
    const { world } = await breach();
    const report = async (person: string, organizationId: string, answers: Record<string, unknown>) =>
      startByHand(world.ports, {
        processId: 'breach-notification',
        organizationId,
        answers,
        person: await world.person(person),
        channel: 'cli',
      });
    const good = { title: 'x', summary: 'y' };
    expect(await report('mobility-member', 'mobility', good)).toEqual({ result: 'not-allowed' });
    expect(await report('mobility-responder', 'transit', good)).toEqual({ result: 'not-allowed' });
    expect(await report('mobility-responder', 'mobility', { title: 'x' })).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'summary' }],
    });
  });
});

describe('a breach', () => {
  test('triage names the organizations, which take part from then on', async () => {
    const { triage, found, world, runId } = await breach();
    expect(await triage()).toMatchObject({ result: 'done', task: { outcome: 'personal-data-breach' } });
    const roles = (await found()).parties.map(
      ({ organizationId, legalRole }) => `${organizationId} ${legalRole}`,
    );
    expect(roles.sort()).toEqual([
      'city other',
      'grid processor',
      'mobility controller',
      'transit joint-controller',
    ]);
    expect(await listParticipants(world.ports, auto(runId, 'filings'))).toEqual({ items: [] });
  });

  test('organizations there are not, or named twice, are refused by field', async () => {
    const { triage } = await breach();
    const named = {
      assessment: 'personal-data-breach',
      controllers: ['mobility', 'nobody'],
      processors: ['mobility'],
    };
    const refused = await triage(named);
    if (refused.result !== 'invalid') throw new Error(refused.result);
    expect(refused.problems.map(({ field }) => field).sort()).toEqual(['controllers', 'processors']);
  });

  test('awareness starts the clock of each controller; the decision is owed by it', async () => {
    const { world, runId, taskOf, triage, aware, found } = await breach();
    await triage();
    await aware();
    expect((await found()).clocks.map(({ id, status }) => [id, status])).toEqual([
      // The processor owes its notice since triage.
      ['gdpr-33-2.grid', 'running'],
      ['gdpr-33.mobility', 'running'],
      ['gdpr-33.transit', 'running'],
    ]);
    await world.open(runId, 'decisions');
    expect(await world.task(taskOf('decide', 'mobility'))).toMatchObject({
      dueClockId: 'gdpr-33.mobility',
      dueAt: '2026-05-24T14:30:00.000Z',
    });
  });

  test('a corrected awareness moves the clock and what is owed by it, of that controller only', async () => {
    const { world, runId, taskOf, triage, aware, found } = await breach();
    await triage();
    await aware();
    await world.open(runId, 'decisions');
    const correct = async (
      person: string,
      more: { awareAt?: string; reason?: string; organizationId?: string } = {},
    ) =>
      correctAwareness(world.ports, {
        runId,
        organizationId: 'mobility',
        person: await world.person(person),
        awareAt: '2026-05-22T10:30:00Z',
        reason: 'The call came earlier.',
        channel: 'portal',
        ...more,
      });
    expect(await correct('forum-member')).toEqual({ result: 'not-found' });
    expect(await correct('transit-dpo')).toEqual({ result: 'not-allowed' });
    expect(await correct('mobility-responder')).toEqual({ result: 'not-allowed' });
    expect(await correct('mobility-dpo', { reason: ' ' })).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'reason' }],
    });
    expect(await correct('mobility-dpo', { awareAt: '2026-05-22T19:00:00Z' })).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'awareAt' }],
    });
    expect(await correct('mobility-dpo', { awareAt: 'yesterday' })).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'awareAt' }],
    });
    expect(await correct('mobility-dpo')).toMatchObject({
      result: 'corrected',
      clocks: [{ id: 'gdpr-33.mobility' }],
    });

    const clock = (await found()).clocks.find(({ organizationId }) => organizationId === 'mobility');
    expect(clock?.due).toMatchObject({ strictAt: '2026-05-25T10:30:00.000Z' });
    expect(clock?.ledger.map(({ type }) => type)).toEqual(['started', 'corrected']);
    expect((await world.task(taskOf('decide', 'mobility'))).dueAt).toBe('2026-05-24T10:30:00.000Z');
    expect((await world.task(taskOf('decide', 'transit'))).dueAt).toBe('2026-05-24T14:30:00.000Z');
    expect((await world.events(runId)).at(-1)).toMatchObject({
      type: 'clock-corrected',
      actor: { personId: 'mobility-dpo' },
    });
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('severity and drafts are proposed once each, however often they are asked for', async () => {
    const { world, runId, answer, triage, aware, found } = await breach();
    await triage();
    await aware();
    expect(await assessBreach(world.ports, auto(runId, 'severity'))).toEqual({ outcome: 'not-evaluable' });
    await world.open(runId, 'facts-of-each');
    await world.open(runId, 'contain');
    expect(await answer('contain', '', 'mobility-responder', { ...CONTAINED, measures: [] })).toMatchObject({
      result: 'done',
    });
    expect(await answer('facts', 'mobility', 'mobility-dpo', FACTS)).toMatchObject({ result: 'done' });
    expect(await assessBreach(world.ports, auto(runId, 'severity'))).toEqual({ outcome: 'proposed' });
    expect(await assessBreach(world.ports, auto(runId, 'severity'))).toEqual({ outcome: 'proposed' });
    const filing = auto(runId, 'draft', { scope: 'mobility.gdpr-33', organizationId: 'mobility' });
    await Promise.all([draftFiling(world.ports, filing), draftFiling(world.ports, filing)]);
    const transit = auto(runId, 'draft', { scope: 'transit.gdpr-33', organizationId: 'transit' });
    await draftFiling(world.ports, transit);
    expect(Object.keys(breachDataOf(await found()).drafts ?? {}).sort()).toEqual([
      'mobility.gdpr-33',
      'transit.gdpr-33',
    ]);
    const types = await world.eventTypes(runId);
    expect(types.filter((type) => type === 'severity-proposed')).toHaveLength(1);
    expect(types.filter((type) => type === 'filing-drafted')).toHaveLength(2);
    expect(JSON.stringify(await world.events(runId))).not.toContain('plates');
  });

  test('decisions of both people name the filings; the dossier waits for open work', async () => {
    const { world, runId, taskOf, triage, aware } = await breach();
    await triage();
    await aware();
    await world.open(runId, 'decisions');
    for (const person of ['mobility-dpo', 'mobility-accountable'])
      await decideApproval(world.ports, {
        taskId: taskOf('decide', 'mobility'),
        person: await world.person(person),
        channel: 'portal',
        outcome: 'notify-authority',
        reason: 'a risk',
      });
    const filings = await listParticipants(world.ports, auto(runId, 'filings'));
    expect(filings).toEqual({ items: [{ scope: 'mobility.gdpr-33', organizationId: 'mobility' }] });
    const publish = { ...auto(runId, 'dossier'), product: 'breach-dossier' };
    expect(await publishProduct(world.ports, publish)).toEqual({ outcome: 'refused' });
    expect(await world.eventTypes(runId)).not.toContain('product-published');
  });

  test('a false alarm is sealed for the reporter and the coordinator, once', async () => {
    const { world, runId, triage } = await breach();
    await triage({ assessment: 'false-alarm' });
    const publish = () =>
      publishProduct(world.ports, { ...auto(runId, 'dossier'), product: 'breach-dossier' });
    const outcomes = await Promise.all(Array.from({ length: 5 }, publish));
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['published']));
    world.ports.clock.advance(60_000);
    await publish();
    for (const organizationId of ['mobility', 'city']) {
      const { items } = await world.ports.store.products(organizationId, { limit: 10 });
      expect(items).toMatchObject([{ kind: 'breach-dossier', runId, at: NOW }]);
      expect(await world.ports.objects.get(items[0]?.key ?? '')).toContain('"clause8-breach-dossier-1"');
    }
    expect((await world.ports.store.products('transit', { limit: 10 })).items).toEqual([]);
    expect((await world.eventTypes(runId)).filter((type) => type === 'product-published')).toHaveLength(1);
  });
});

test('more organizations than one change holds are refused in words, not by a failure', async () => {
  const { world, triage } = await breach();
  const ids = Array.from({ length: 90 }, (_, at) => `org-${at}`);
  for (const id of ids) {
    const after = {
      id,
      name: id,
      lead: false,
      country: 'DE',
      timeZone: 'Europe/Berlin',
      legalRole: 'other' as const,
      version: 1,
    };
    await world.ports.store.commit({ writes: [{ entity: 'organization', after }], events: [] });
  }
  const named = (count: number) => ({
    controllers: ids.slice(0, count / 2),
    processors: ids.slice(count / 2, count),
  });
  const breachOf = (count: number) => triage({ assessment: 'personal-data-breach', ...named(count) });
  expect(await breachOf(90)).toMatchObject({ result: 'invalid', problems: [{ field: '' }] });
  expect(await breachOf(40)).toMatchObject({ result: 'done' });
});

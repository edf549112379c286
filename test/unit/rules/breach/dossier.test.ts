import { describe, expect, test } from '@jest/globals';

import type { Actor } from '../../../../core/rules/actor.ts';
import type { Case } from '../../../../core/rules/case.ts';
import { breachDossier, type BreachDossier } from '../../../../core/rules/breach/dossier.ts';
import { canonical } from '../../../../core/rules/canonical.ts';
import { severityFromFacts } from '../../../../core/rules/breach/severity-from-facts.ts';
import type { EvidenceEventType } from '../../../../core/rules/evidence-event.ts';
import { appendEvents, EMPTY_HEAD, verifyChain } from '../../../../core/rules/evidence-chain.ts';
import { breachNotification } from '../../../../workflows/breach-notification/process.ts';
import { CITY, person } from '../city.ts';
import { after, byPerson, caseWithFacts, FACTS } from './breach-case.ts';

const LATE_RECEIPT = {
  receiptNumber: 'LfD-77',
  filedAt: '2026-05-25T16:00:00.000Z',
  completeness: 'complete',
  delayReasons: 'The processor told us late.',
};
const PEOPLE = [
  person('mobility', 'dpo'),
  person('mobility', 'accountable'),
  person('transit', 'dpo'),
  person('office', 'dpo'),
];
const voice = { slot: 0, at: '2026-05-23T10:00:00.000Z', channel: 'portal', shownHash: '' };

const SYSTEM = { kind: 'system', name: 'clause8' } as const;

function event(type: EvidenceEventType, actor: Actor, data: Record<string, unknown>) {
  return { at: '2026-05-23T10:00:00.000Z', type, actor, data };
}

function closedCase(): { case: Case; events: Parameters<typeof verifyChain>[0] } {
  let aCase = caseWithFacts();
  aCase = {
    ...aCase,
    run: { ...aCase.run, data: { ...aCase.run.data, severity: severityFromFacts(aCase) } },
  };
  aCase = after(aCase, 'decide', 'mobility', {
    outcome: 'notify-authority',
    voices: [{ ...voice, personId: 'mobility-dpo', outcome: 'notify-authority', reason: 'Mobility reason.' }],
  }).case;
  aCase = after(aCase, 'decide', 'transit', {
    outcome: 'not-notifiable',
    voices: [{ ...voice, personId: 'transit-dpo', outcome: 'not-notifiable', reason: 'Transit reason.' }],
  }).case;
  aCase = after(aCase, 'file', 'mobility', { scope: 'mobility.gdpr-33', answers: LATE_RECEIPT }).case;
  const { events, head } = appendEvents('run-1', EMPTY_HEAD, [
    {
      at: '2026-05-22T08:00:00.000Z',
      type: 'run-started',
      actor: { kind: 'source', sourceId: 's', organizationId: 'mobility' },
      data: {},
    },
    {
      at: '2026-05-23T10:00:00.000Z',
      type: 'approval-decided',
      actor: byPerson('mobility', 'dpo'),
      data: { outcome: 'notify-authority' },
    },
    {
      at: '2026-05-23T11:00:00.000Z',
      type: 'approval-decided',
      actor: byPerson('transit', 'dpo'),
      data: { outcome: 'not-notifiable' },
    },
  ]);
  return { case: { ...aCase, run: { ...aCase.run, head } }, events };
}

function dossierOf(organizationId: string): BreachDossier {
  const { case: aCase, events } = closedCase();
  const at = '2026-07-01T10:00:00.000Z';
  return breachDossier({
    case: aCase,
    events,
    definition: breachNotification,
    organizations: CITY,
    people: PEOPLE,
    organizationId,
    at,
  });
}

describe('the dossier of a controller', () => {
  const dossier = dossierOf('mobility');

  test('says who it is, what happened and who takes part', () => {
    expect(dossier).toMatchObject({
      organization: { id: 'mobility', name: 'Mobility', legalRole: 'controller' },
      incident: { key: 'INC-1' },
      severity: { se: 2, level: 'medium' },
    });
    expect(dossier.parties.map(({ organizationId }) => organizationId)).toEqual([
      'mobility',
      'transit',
      'cloud',
    ]);
  });

  test('has its decision with who and why, and of others the outcome only', () => {
    expect(dossier.decisions).toMatchObject([
      {
        organizationId: 'mobility',
        outcome: 'notify-authority',
        voices: [{ by: 'The dpo of mobility', reason: 'Mobility reason.' }],
      },
      { organizationId: 'transit', outcome: 'not-notifiable', voices: [] },
    ]);
  });

  test('has its filing with receipt and the reasons for the delay', () => {
    expect(dossier.filings).toEqual([
      {
        ruleId: 'gdpr-33',
        round: 1,
        receiptNumber: 'LfD-77',
        filedAt: '2026-05-25T16:00:00.000Z',
        completeness: 'complete',
        late: true,
        delayReasons: 'The processor told us late.',
      },
    ]);
  });

  test('has its own clock with the derivation and the ledger', () => {
    expect(dossier.clocks.map(({ id, status }) => [id, status])).toEqual([['gdpr-33.mobility', 'met']]);
    expect(dossier.clocks[0]?.due.evaluable && dossier.clocks[0].due.derivation.length).toBeGreaterThan(3);
    expect(dossier.clocks[0]?.ledger.map(({ type, by }) => [type, by])).toEqual([
      ['started', 'The dpo of mobility'],
      ['met', 'The dpo of mobility'],
    ]);
  });

  test('has its own answers in the words of the forms, in order of time', () => {
    expect(dossier.answers.map(({ stepId }) => stepId)).toEqual(
      expect.arrayContaining(['triage', 'awareness', 'contain', 'facts', 'file']),
    );
    const facts = dossier.answers.find(({ stepId }) => stepId === 'facts');
    expect(facts?.lines).toEqual(
      expect.arrayContaining([
        { label: 'Kind of incident', value: 'Misconfiguration' },
        { label: 'Start', value: 'Wed 20 May 2026, 08:00 (Europe/Berlin)' },
        { label: 'Types of data 1: Kind', value: 'Behavioural (location, traffic, habits)' },
        { label: 'What is being done about it? 1: Who carries it out?', value: 'Mobility' },
        { label: 'In the words of the authority', value: 'Location data, Identification numbers' },
      ]),
    );
  });

  test('names its own people, and others by their organization', () => {
    expect(dossier.timeline.map(({ by }) => by)).toEqual([
      'a source of Mobility',
      'The dpo of mobility',
      'a person of Transit',
    ]);
  });

  test('ends with the head of the chain, and is plain JSON', () => {
    const { case: aCase, events } = closedCase();
    expect(dossier.chain).toEqual(aCase.run.head);
    expect(verifyChain(events, dossier.chain)).toEqual({ ok: true });
    expect(JSON.parse(canonical(dossier))).toEqual(dossier);
  });
});

test('no dossier holds another organization’s answers or reasons', () => {
  const secrets: Record<string, string[]> = {
    mobility: [
      'Mobility reason.',
      FACTS.description,
      'LfD-77',
      'The processor told us late.',
      'Log of the bucket.',
    ],
    transit: ['Transit reason.', 'Our lines use another system.'],
    cloud: ['A policy was missing.'],
  };
  for (const reader of ['mobility', 'transit', 'office']) {
    const text = JSON.stringify(dossierOf(reader));
    const foreign = Object.entries(secrets).filter(([owner]) => owner !== reader);
    // Both controllers gave the same evidence of awareness; it is tested where it is nobody's own.
    const hidden = foreign
      .flatMap(([, own]) => own)
      .filter((secret) => reader === 'office' || secret !== 'Log of the bucket.');
    for (const secret of hidden)
      expect({ reader, shows: text.includes(secret) ? secret : '' }).toEqual({ reader, shows: '' });
  }
});

test('the coordinator’s dossier has every clock and the severity', () => {
  const dossier = dossierOf('office');
  expect(dossier.organization.legalRole).toBe('coordinator');
  expect(dossier.clocks.map(({ organizationId }) => organizationId).sort()).toEqual([
    'cloud',
    'mobility',
    'transit',
  ]);
  expect(dossier.severity?.se).toBe(2);
  expect(dossier.answers).toEqual([]);
  expect(
    dossier.clocks.flatMap(({ ledger }) => ledger.map(({ detail }) => detail ?? '')).join(),
  ).not.toContain('LfD-77');
});

describe('the dossier of a processor', () => {
  const { case: aCase } = closedCase();
  const task = aCase.tasks.find(({ stepId }) => stepId === 'facts')?.id ?? '';
  const ofCloud = aCase.tasks.find(({ organizationId }) => organizationId === 'cloud')?.id ?? '';
  const { events } = appendEvents('run-1', EMPTY_HEAD, [
    event('run-started', byPerson('mobility', 'dpo'), {}),
    event('party-joined', byPerson('mobility', 'dpo'), { organizationId: 'cloud', legalRole: 'processor' }),
    event('task-opened', SYSTEM, { taskId: ofCloud, organizationId: 'cloud' }),
    event('task-released', byPerson('office', 'dpo'), { taskId: ofCloud, claimedBy: 'mobility-dpo' }),
    event('task-released', byPerson('cloud', 'dpo'), { taskId: ofCloud, claimedBy: 'cloud-dpo' }),
    event('task-completed', byPerson('mobility', 'dpo'), { taskId: task, outcome: 'done' }),
    event('voice-recorded', byPerson('transit', 'dpo'), { slot: 0, outcome: 'not-notifiable' }),
    event('clock-started', byPerson('transit', 'dpo'), {
      clockId: 'gdpr-33.transit',
      organizationId: 'transit',
    }),
    event('severity-proposed', SYSTEM, { se: 2 }),
  ]);
  const people = [...PEOPLE, person('cloud', 'dpo')];
  const read = (organizationId: string) =>
    breachDossier({
      case: aCase,
      events,
      definition: breachNotification,
      organizations: CITY,
      people,
      organizationId,
      at: '2026-07-01T10:00:00.000Z',
    });

  test('has no severity and no decisions of its controllers', () => {
    expect(read('cloud')).not.toHaveProperty('severity');
    expect(read('cloud').decisions).toEqual([]);
  });

  test('tells of the evidence what concerns itself, by numbers that find it in the chain', () => {
    const { timeline } = read('cloud');
    expect(timeline.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(timeline.map(({ details }) => details.claimedBy)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'cloud-dpo',
    ]);
    expect(JSON.stringify(timeline)).not.toMatch(/mobility-dpo|transit-dpo|not-notifiable/);
  });

  test.each(['mobility', 'office'])(
    'and %s reads all of it, without the ids of people elsewhere',
    (reader) => {
      const { timeline } = read(reader);
      expect(timeline.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(timeline[4]?.details).toEqual({ taskId: ofCloud });
    },
  );
});

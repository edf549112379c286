import { describe, expect, test } from '@jest/globals';
import { peopleOfRun } from '../../../core/actions/people-of-run.ts';
import { breachDossier, type BreachDossier } from '../../../core/rules/breach/dossier.ts';
import { checkDossier } from '../../../core/rules/breach/check-dossier.ts';
import { appendEvents, EMPTY_HEAD } from '../../../core/rules/evidence-chain.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';
import { FACTS } from '../rules/breach/breach-case.ts';
import { filingRun } from './support/breach-run.ts';

async function made() {
  const { world, runId, found } = await filingRun();
  const aCase = await found();
  const events = await world.events(runId);
  const [organizations, people] = await Promise.all([
    world.ports.store.organizations(),
    peopleOfRun(world.ports, aCase),
  ]);
  const dossierOf = (organizationId: string): BreachDossier =>
    JSON.parse(
      JSON.stringify(
        breachDossier({
          case: aCase,
          definition: breachNotification,
          events,
          organizations,
          people,
          organizationId,
          at: world.ports.now(),
        }),
      ),
      // The dossier as its JSON gives it back, which is what somebody checks.
    ) as BreachDossier;
  return { world, runId, events, dossierOf };
}

const { runId, events, dossierOf } = await made();
const dossier = dossierOf('mobility');

function changed(change: (copy: BreachDossier) => void): BreachDossier {
  const copy = structuredClone(dossier);
  change(copy);
  return copy;
}

function proofOf(copy: BreachDossier, stepId: string): BreachDossier['proofs'][number] {
  const proof = copy.proofs.find(({ taskId }) => taskId.includes(`~${stepId}~`));
  if (proof === undefined) throw new Error(`no proof of ${stepId}`);
  return proof;
}

describe('a dossier against the evidence', () => {
  test('its own answers and voices are what was committed to', () => {
    expect(checkDossier(dossier, events)).toEqual({ ok: true, events: events.length, answers: 3, voices: 2 });
  });

  test('holds also when the chain has gone on since', () => {
    const { events: more } = appendEvents(runId, dossier.chain, [
      {
        at: '2026-06-01T00:00:00.000Z',
        type: 'product-published',
        actor: { kind: 'system', name: 'publish-product' },
        data: {},
      },
    ]);
    expect(checkDossier(dossier, [...events, ...more])).toMatchObject({
      ok: true,
      events: events.length + 1,
    });
  });

  test.each<[string, (copy: BreachDossier) => void, object]>([
    [
      'an answer that was changed',
      (copy) => (proofOf(copy, 'facts').answers = { ...FACTS, people: 3 }),
      { fault: 'answers', taskId: `${runId}~facts~1~mobility` },
    ],
    [
      'another salt',
      (copy) => (proofOf(copy, 'triage').salt = proofOf(copy, 'facts').salt),
      { fault: 'answers', taskId: `${runId}~triage~1~` },
    ],
    [
      'a voice that was changed',
      (copy) => proofOf(copy, 'decide').voices?.forEach((voice) => (voice.outcome = 'not-notifiable')),
      { fault: 'voice', taskId: `${runId}~decide~1~mobility` },
    ],
    [
      'an answer to another task',
      (copy) => (proofOf(copy, 'facts').taskId = `${runId}~triage~1~`),
      { fault: 'answers', taskId: `${runId}~triage~1~` },
    ],
    [
      'a timeline that was changed',
      (copy) => (copy.timeline[2] = { ...entry(3), at: '' }),
      { fault: 'timeline', seq: 3 },
    ],
    ['a head that is not in the chain', (copy) => (copy.chain.hash = '0'.repeat(64)), { fault: 'head' }],
    ['another run', (copy) => (copy.run.id = 'run-2'), { fault: 'foreign' }],
  ])('refuses %s', (_name, change, verdict) => {
    expect(checkDossier(changed(change), events)).toEqual({ ok: false, ...verdict });
  });

  test('refuses a chain that does not hold, or ends before the dossier', () => {
    const edited = events.map((event) => (event.seq === 4 ? { ...event, at: '' } : event));
    expect(checkDossier(dossier, edited)).toEqual({ ok: false, fault: 'chain', seq: 4, chain: 'edited' });
    expect(checkDossier(dossier, events.slice(0, -1))).toEqual({ ok: false, fault: 'head' });
  });

  test('nobody else gets what opens a commitment', () => {
    const salts = dossier.proofs.map(({ salt }) => salt);
    expect(salts.length).toBeGreaterThan(3);
    expect(dossierOf('city').proofs).toEqual([]);
    for (const reader of ['city', 'transit', 'grid'])
      for (const salt of salts) expect(JSON.stringify(dossierOf(reader))).not.toContain(salt);
    expect(checkDossier(dossierOf('city'), events)).toMatchObject({ ok: true, answers: 0, voices: 0 });
  });

  test('without events there is nothing to check against', () => {
    expect(checkDossier({ ...dossier, chain: EMPTY_HEAD, timeline: [], proofs: [] }, [])).toEqual({
      ok: false,
      fault: 'foreign',
    });
  });
});

function entry(seq: number): BreachDossier['timeline'][number] {
  const found = dossier.timeline.find((one) => one.seq === seq);
  if (found === undefined) throw new Error(`no entry ${seq}`);
  return found;
}

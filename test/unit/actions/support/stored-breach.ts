import { loadEcosystem } from '../../../../core/actions/load-ecosystem.ts';
import { hashDefinition } from '../../../../core/rules/canonical.ts';
import type { Case } from '../../../../core/rules/case.ts';
import { EMPTY_HEAD } from '../../../../core/rules/evidence-chain.ts';
import { breachNotification } from '../../../../workflows/breach-notification/process.ts';
import { RUN_ID } from '../../rules/breach/breach-case.ts';
import { OPERATOR } from '../../rules/city.ts';
import { CITY as ACTORS } from './city.ts';
import { defined, World } from './world.ts';

/** Monday, 25 May 2026, 10:00 in Berlin. */
export const NOW = '2026-05-25T08:00:00.000Z';

/** The case in a store, with the clocks of one organization and what is asked of it. */
export async function stored(aCase: Case, now = NOW) {
  const world = await World.create(breachNotification);
  const { store, clock } = world.ports;
  clock.set(now);
  const definitionHash = hashDefinition(breachNotification);
  await store.saveDefinition(definitionHash, breachNotification);
  await loadEcosystem(world.ports, {
    ...ACTORS,
    organizations: ACTORS.organizations.map((one) =>
      one.id === 'transit' ? { ...one, profile: OPERATOR } : one,
    ),
  });
  const run = { ...aCase.run, definitionHash, head: EMPTY_HEAD };
  await store.commit({
    writes: [
      { entity: 'run', after: run },
      ...aCase.parties.map((party) => ({ entity: 'party' as const, after: { ...party, version: 1 } })),
      ...aCase.tasks.map((task) => ({ entity: 'task' as const, after: { ...task, version: 1 } })),
      ...aCase.clocks.map((one) => ({ entity: 'clock' as const, after: { ...one, version: 1 } })),
    ],
    events: [],
  });
  const found = async () => defined(await store.case(RUN_ID), 'case');
  const clocks = async () => {
    const own = (await found()).clocks.filter(({ id }) => /nis2|led/.test(id));
    return Object.fromEntries(
      own.map(({ ruleId, status, due }) => [ruleId, `${status} ${due.evaluable ? due.strictAt : ''}`]),
    );
  };
  const request = async (clockId: string, personId = 'transit-dpo') => ({
    runId: RUN_ID,
    clockId,
    person: await world.person(personId),
    channel: 'portal' as const,
  });
  return { world, found, clocks, request };
}

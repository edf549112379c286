import { expect, test } from '@jest/globals';

import { memoryPorts } from '../../../adapters/memory/memory-ports.ts';
import { loadEcosystem } from '../../../core/actions/load-ecosystem.ts';
import { readAllEntries } from '../../../core/actions/register/read-all.ts';
import { checkRecords } from '../../../core/rules/registers/check-records.ts';
import { EcosystemPayload } from '../../../functions/load-ecosystem/ecosystem.ts';
import { readFurnishedCity } from '../../../local/city/city.ts';

async function loaded() {
  const city = EcosystemPayload.parse(await readFurnishedCity());
  const ports = memoryPorts([], '2026-05-22T14:30:00.000Z');
  return { city, ports, result: await loadEcosystem(ports, city) };
}

test('the registers of the demo city are loaded once, and a second time nothing changes', async () => {
  const { city, ports, result } = await loaded();
  expect(result.created).toBeGreaterThanOrEqual(city.registers.length);
  expect(await loadEcosystem(ports, city)).toEqual({ created: 0, changed: 0 });
  expect(await readAllEntries(ports, 'mobility-agency', 'sensor')).toHaveLength(4);
});

test('there is something to find in them', async () => {
  const { city, ports } = await loaded();
  const entries = (
    await Promise.all(
      city.organizations.flatMap(({ id }) =>
        (['processing-record', 'agreement', 'retention-rule'] as const).map((kind) =>
          readAllEntries(ports, id, kind),
        ),
      ),
    )
  ).flat();
  const found = checkRecords(entries, city.organizations);
  expect(found.map(({ kind, organizationId, entry }) => `${kind} ${organizationId} ${entry.id}`)).toEqual([
    'processor-without-contract mobility-agency low-emission-gates',
    'retention-rule-missing mobility-agency parking-permits',
    'disclosure-without-source transit-authority parking-permits',
    'transfer-without-safeguard transit-authority travel-accounts',
  ]);
});

test('an entry that does not fit its kind is refused before anything is written', async () => {
  const city = EcosystemPayload.parse(await readFurnishedCity());
  const ports = memoryPorts([], '2026-05-22T14:30:00.000Z');
  const registers = city.registers.map((entry) =>
    entry.id === 'scan-car-3' ? { ...entry, state: 'lost' } : entry,
  );
  await expect(loadEcosystem(ports, { ...city, registers })).rejects.toMatchObject({
    name: 'ecosystem.bad-register',
  });
  expect(await readAllEntries(ports, 'mobility-agency', 'sensor')).toEqual([]);
});

import { expect, test } from '@jest/globals';
import { readCalendar } from '../../../portal/read/read-calendar.ts';
import { sampleRegisterEntry } from '../../support/store-samples.ts';
import { cityInMemory } from './support/city-in-memory.ts';

test('reviews of a confidential register are in the calendar of those only who may read it', async () => {
  const { ports, person } = await cityInMemory();
  const entries = [
    sampleRegisterEntry({ kind: 'complaint', id: 'c', title: 'Secret complaint', reviewOn: '2026-06-01' }),
    sampleRegisterEntry({ kind: 'supplier', id: 's', title: 'Sensor Works', reviewOn: '2026-06-02' }),
  ];
  for (const after of entries)
    await ports.store.commit({ writes: [{ entity: 'register', after }], events: [] });
  const titles = async (id: string) =>
    (await readCalendar(ports, await person(id))).map(({ title }) => title).join(', ');
  expect(await titles('mobility-engineer')).toContain('Sensor Works');
  expect(await titles('mobility-engineer')).not.toContain('Secret complaint');
  expect(await titles('mobility-dpo')).toContain('Secret complaint');
  expect(await titles('transit-dpo')).toBe('');
});

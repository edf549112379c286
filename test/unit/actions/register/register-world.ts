import { memoryPorts, type MemoryPorts } from '../../../../adapters/memory/memory-ports.ts';
import type { Write } from '../../../../core/ports/transaction.ts';
import type { Person } from '../../../../core/rules/organization.ts';
import { CITY, person } from '../../rules/city.ts';

export const keeper = person('mobility', 'records');
export const colleague = person('mobility');
export const stranger = person('cloud', 'dpo');

/** A city with its people, and nothing in its registers. */
export async function registerWorld(): Promise<MemoryPorts> {
  const ports = memoryPorts([], '2026-05-22T14:30:00.000Z');
  const people: Person[] = [keeper, colleague, stranger, person('office', 'dpo')];
  const writes: Write[] = [
    ...CITY.map((after): Write => ({ entity: 'organization', after })),
    ...people.map((after): Write => ({ entity: 'person', after })),
  ];
  await ports.store.commit({ writes, events: [] });
  return ports;
}

export const RECORDS = { organizationId: 'mobility', kind: 'processing-record' } as const;

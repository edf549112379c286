import type { Entities, EntityName } from '../../core/ports.ts';
import type { Delivery } from '../../core/rules/source.ts';
import type { EvidenceEvent } from '../../core/rules/evidence-event.ts';

/** Everything the memory store keeps; one map per entity, keyed as item-key.ts says. */
export interface Tables {
  items: { [E in EntityName]: Map<string, Entities[E]> };
  /** By run id, in order. */
  events: Map<string, EvidenceEvent[]>;
  /** By `<source>|<delivery id>`. */
  deliveries: Map<string, Delivery>;
}

export function emptyTables(): Tables {
  return {
    items: {
      run: new Map(),
      party: new Map(),
      task: new Map(),
      group: new Map(),
      clock: new Map(),
      register: new Map(),
      registerVersion: new Map(),
      registerImport: new Map(),
      importBatch: new Map(),
      product: new Map(),
      outbox: new Map(),
      organization: new Map(),
      person: new Map(),
      source: new Map(),
      incidentKey: new Map(),
      cycle: new Map(),
      guestAccess: new Map(),
      contribution: new Map(),
    },
    events: new Map(),
    deliveries: new Map(),
  };
}

export function deliveryKey(sourceId: string, deliveryId: string): string {
  return `${sourceId}|${deliveryId}`;
}

import type { Entities, EntityName } from '../../core/ports/transaction.ts';
import type { EvidenceEvent } from '../../core/rules/evidence-event.ts';

/** One map per entity, keyed as item-key.ts says. */
export type Items = { [E in EntityName]: Map<string, Entities[E]> };

/** Everything that transactions change. */
export interface Tables {
  items: Items;
  /** By run id, in order. */
  events: Map<string, EvidenceEvent[]>;
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
      delivery: new Map(),
      alert: new Map(),
      incidentKey: new Map(),
      cycle: new Map(),
      guestAccess: new Map(),
      contribution: new Map(),
      mailAccess: new Map(),
      keptMail: new Map(),
      received: new Map(),
      slackInstall: new Map(),
      slackCard: new Map(),
      endpoint: new Map(),
      announcement: new Map(),
    },
    events: new Map(),
  };
}

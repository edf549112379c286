import { randomUUID } from 'node:crypto';
import type { LaterInvocations } from '../lambda-host/later.ts';
import type { Place } from '../template/attributes.ts';
import type { RulePlan } from '../template/rule-plan.ts';
import { compilePattern } from './pattern.ts';

/** What a sender gives; the bus adds account, region and id. */
export interface BusEntry {
  bus?: string;
  source: string;
  detailType: string;
  detail: unknown;
  resources?: string[];
  /** ISO-8601 instant. */
  time: string;
  /** Same id, same event: delivered once as far as it is still waiting. */
  id?: string;
}

export interface EventBus {
  /** Answers the id, when every matching rule's target has the event on disk. */
  put: (entry: BusEntry) => Promise<string>;
}

export function createEventBus(place: Place, rules: RulePlan[], later: LaterInvocations): EventBus {
  const compiled = rules.map((rule) => ({ rule, matches: compilePattern(rule.pattern) }));
  return {
    async put(entry) {
      const event = {
        version: '0',
        id: entry.id ?? randomUUID(),
        'detail-type': entry.detailType,
        source: entry.source,
        account: place.account,
        time: entry.time,
        region: place.region,
        resources: entry.resources ?? [],
        detail: entry.detail,
      };
      const targets = compiled.filter(
        ({ rule, matches }) => rule.bus === (entry.bus ?? 'default') && matches(event),
      );
      await Promise.all(
        targets.map(({ rule }) => later.submit(`${rule.id}/${event.id}`, rule.functionName, event)),
      );
      return event.id;
    },
  };
}

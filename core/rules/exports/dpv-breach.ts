import * as z from 'zod';

import type { RegisterEntry } from '../register-entry.ts';
import { entryNode, given, instant, term, type DpvNode, type DpvScene } from './dpv-node.ts';

/** What the register of breaches says once a case is closed; before that only when the controller became aware. */
const BreachEntry = z.object({
  awareAt: z.string().optional(),
  severity: z.object({ level: z.string() }).optional(),
  decision: z.string().optional(),
  filings: z.array(z.object({ round: z.int(), filedAt: z.string(), receiptNumber: z.string() })).optional(),
  closedAt: z.string().optional(),
});

/** An entry of the register of GDPR art. 33(5). */
export function dpvBreach(entry: RegisterEntry, { organization }: DpvScene): DpvNode {
  const node = entryNode(entry, ['dpv:DataBreachRecord', 'eu-gdpr:DataBreach']);
  const parsed = BreachEntry.safeParse(entry.data);
  const controller = { 'dpv:hasDataController': organization(entry.organizationId) };
  if (!parsed.success) return { ...node, ...controller };
  const { awareAt, decision, filings = [], closedAt } = parsed.data;
  return {
    ...node,
    ...controller,
    ...given({
      'clause8:awareAt': awareAt === undefined ? undefined : instant(awareAt),
      'dpv:hasNotice': filings.map(({ round, filedAt, receiptNumber }) => ({
        '@type': round === 1 ? 'eu-gdpr:DPABreachInitialNotice' : 'eu-gdpr:DPAPhasedBreachNotice',
        'dct:issued': instant(filedAt),
        'dct:identifier': receiptNumber,
      })),
      'dpv:hasStatus':
        decision === 'not-notifiable' ? term('eu-gdpr:BreachNotificationNotNeeded') : undefined,
      'clause8:report': closedAt === undefined ? undefined : term('eu-gdpr:DataBreachConcludingReport'),
      'clause8:closedAt': closedAt === undefined ? undefined : instant(closedAt),
    }),
  };
}

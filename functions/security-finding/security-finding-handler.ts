import { createHash } from 'node:crypto';
import {
  acceptDelivery,
  type AcceptPorts,
  type AcceptResult,
} from '../../core/actions/incident/accept-delivery.ts';
import type { Store } from '../../core/ports/store.ts';
import { readAwsFinding } from '../../core/rules/incident-sources/aws-finding.ts';
import { awsSourceId } from '../../core/rules/incident-sources/aws-account.ts';
import { maskedBody, maskedReport } from '../../core/rules/incident-sources/masked.ts';
import { at } from '../../core/rules/incident-sources/read-json.ts';
import type { Event } from '../../core/rules/incident-sources/report.ts';
import { REFUSED_WHILE_PAUSED, type Source } from '../../core/rules/source.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';

type Needs = Omit<AcceptPorts, 'store'> & {
  store: AcceptPorts['store'] & Pick<Store, 'source' | 'noteSource'>;
  log: Log;
};

export type FindingResult =
  | { result: AcceptResult['result'] }
  /** No finding, of an account that no organization has named, or its source is paused. */
  | { result: 'ignored'; reason: 'no-finding' | 'unknown-account' | 'paused' };

/** Takes a finding in for the organization whose AWS account it is about. What is thrown comes again, then lies with the dead letters. */
export function createSecurityFindingHandler(ports: Needs): (event: unknown) => Promise<FindingResult> {
  return (event) =>
    logged(ports.log, async () => {
      const finding = readAwsFinding(event);
      if (finding?.reading.result !== 'events') return { result: 'ignored', reason: 'no-finding' };
      const source = await ports.store.source(awsSourceId(finding.account));
      if (source === undefined) {
        ports.log.warn(LOG.findingUnassigned, { account: finding.account });
        return { result: 'ignored', reason: 'unknown-account' };
      }
      if (!source.enabled) {
        // Nobody repeats it: that it came is all that is left of it.
        await ports.store.noteSource({
          sourceId: source.id,
          what: REFUSED_WHILE_PAUSED,
          lastAt: ports.now(),
        });
        return { result: 'ignored', reason: 'paused' };
      }
      const results = await Promise.all(
        finding.reading.events.map((each) => accept(ports, source, each, at(event, 'detail'))),
      );
      return { result: results[0]?.result ?? 'accepted' };
    });
}

async function accept(ports: Needs, source: Source, event: Event, detail: unknown): Promise<AcceptResult> {
  const bodySha256 = createHash('sha256').update(JSON.stringify(detail)).digest('hex');
  const deliveryId = event.id ?? `sha256_${bodySha256}`;
  const result = await acceptDelivery(ports, {
    source,
    deliveryId,
    bodySha256,
    report: maskedReport(event.report),
    body: maskedBody(detail),
    test: event.report.sample === true,
  });
  ports.log.info(LOG.webhookTaken, { sourceId: source.id, deliveryId, result: result.result });
  return result;
}

import { bad, one, type Phase, type Reading } from './report.ts';
import { at, instantAt, keyOf, numberAt, report, textAt } from './read-json.ts';
import { severityOf } from './severity-words.ts';

const PHASES: Readonly<Record<string, Phase>> = {
  'incident.triggered': 'opens',
  'incident.reopened': 'opens',
  'incident.resolved': 'resolves',
};

/**
 * PagerDuty v3 (developer.pagerduty.com, webhooks overview): `{ event: { id, event_type, occurred_at, data } }`. The
 * event's id stands in the signed body, so it serves as the id of the delivery; the header `x-webhook-id` is not signed.
 */
export function readPagerDuty(body: unknown): Reading {
  const event = at(body, 'event');
  const type = textAt(event, 'event_type');
  if (type === undefined) return bad('event.event_type', 'Must say what happened.');
  if (!type.startsWith('incident.')) return { result: 'nothing' };
  const data = at(event, 'data');
  const incident = textAt(data, 'type') === 'incident' ? data : (at(data, 'incident') ?? data);
  const id = textAt(incident, 'id');
  if (id === undefined) return bad('event.data.id', 'Must name the incident.');
  return one(
    report({
      key: keyOf('pagerduty', id),
      phase: PHASES[type] ?? 'updates',
      title: textAt(incident, 'title') ?? textAt(incident, 'summary') ?? `PagerDuty incident ${id}`,
      summary: sayIncident(incident),
      detectedAt: instantAt(incident, 'created_at'),
      severity:
        severityOf(textAt(incident, 'priority', 'summary')) ?? severityOf(textAt(incident, 'urgency')),
      url: textAt(incident, 'html_url'),
    }),
    textAt(event, 'id'),
  );
}

/** PagerDuty sends no description: what it does say, in a sentence. */
function sayIncident(incident: unknown): string | undefined {
  const number = numberAt(incident, 'number');
  const service = textAt(incident, 'service', 'summary');
  const urgency = textAt(incident, 'urgency');
  const parts = [
    ...(number === undefined ? [] : [`PagerDuty incident ${number}`]),
    ...(service === undefined ? [] : [`service: ${service}`]),
    ...(urgency === undefined ? [] : [`urgency: ${urgency}`]),
  ];
  return parts.length === 0 ? undefined : `${parts.join(', ')}.`;
}

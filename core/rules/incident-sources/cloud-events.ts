import { bad, type Event, type Phase, type Reading } from './report.ts';
import { at, hashOf, instantAt, keyOf, report, textAt } from './read-json.ts';
import { severityOf } from './severity-words.ts';

export type Headers = Readonly<Record<string, string | undefined>>;

/** Each event is taken by itself; a batch of more is to be sent in parts. */
const MOST_EVENTS = 20;
const STRUCTURED = 'application/cloudevents+json';
const BATCH = 'application/cloudevents-batch+json';

/**
 * CloudEvents 1.0 over HTTP in its three modes: one event in the body, a batch of them, or the body alone with the
 * event's attributes in `ce-…` headers. `source` and `id` together are unique by the specification.
 */
export function readCloudEvents(body: unknown, headers: Headers): Reading {
  const type = mediaTypeOf(headers);
  const binary = type !== BATCH && type !== STRUCTURED;
  const events = binary ? [fromHeaders(body, headers)] : type === BATCH ? body : [body];
  if (!Array.isArray(events) || events.length === 0 || events.length > MOST_EVENTS)
    return bad('(body)', `Must be a list of 1 to ${MOST_EVENTS} events.`);
  const read = events.map(readEvent);
  const problems = read.flatMap((each, index) =>
    'field' in each
      ? [{ field: type === BATCH ? `${index}.${each.field}` : each.field, message: each.message }]
      : [],
  );
  if (problems.length > 0) return { result: 'bad', problems };
  const unsigned = binary ? { unsigned: true as const } : {};
  return {
    result: 'events',
    events: read.flatMap((each) => ('field' in each ? [] : [{ ...each, ...unsigned }])),
  };
}

export function mediaTypeOf(headers: Headers): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function fromHeaders(data: unknown, headers: Headers): unknown {
  const names = ['specversion', 'id', 'source', 'type', 'subject', 'time'];
  return { ...Object.fromEntries(names.map((name) => [name, headers[`ce-${name}`]])), data };
}

function readEvent(event: unknown): Event | { field: string; message: string } {
  if (textAt(event, 'specversion') !== '1.0') return { field: 'specversion', message: 'Must be 1.0.' };
  const id = textAt(event, 'id');
  const source = textAt(event, 'source');
  const type = textAt(event, 'type');
  if (id === undefined) return { field: 'id', message: 'Must be there.' };
  if (source === undefined) return { field: 'source', message: 'Must be there.' };
  if (type === undefined) return { field: 'type', message: 'Must be there.' };
  const data = at(event, 'data');
  const incident = textAt(data, 'id') ?? textAt(event, 'subject') ?? id;
  return {
    id: `ce_${hashOf(`${source}\n${id}`).slice(0, 40)}`,
    part: event,
    report: report({
      key: keyOf('cloudevents', hashed(source, incident)),
      phase: phaseOf(type),
      title: textAt(data, 'title') ?? textAt(data, 'summary') ?? textAt(event, 'subject') ?? type,
      summary: textAt(data, 'summary') ?? textAt(data, 'description') ?? textAt(data, 'message'),
      occurredAt: instantAt(data, 'occurredAt'),
      detectedAt: instantAt(data, 'detectedAt') ?? instantAt(event, 'time'),
      severity: severityOf(textAt(data, 'severity')),
      url: textAt(data, 'url'),
    }),
  };
}

/** An incident's id is its source's own. */
function hashed(source: string, incident: string): string {
  return `${hashOf(source).slice(0, 12)}/${incident}`;
}

function phaseOf(type: string): Phase {
  if (/(resolved|closed|ended|recovered)(\.v\d+)?$/i.test(type)) return 'resolves';
  return /(updated|changed|acknowledged|commented)(\.v\d+)?$/i.test(type) ? 'updates' : 'opens';
}

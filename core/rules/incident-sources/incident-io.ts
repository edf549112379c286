import { bad, one, type Phase, type Reading } from './report.ts';
import { at, instantAt, keyOf, listAt, report, textAt } from './read-json.ts';
import { severityOf } from './severity-words.ts';

const EVENT = /^(?:public|private)_incident\.incident_(created|updated|status_updated)_v2$/;

/**
 * incident.io (docs.incident.io, webhooks): `{ event_type, [event_type]: … }`. An update holds `new_state`, a change of
 * status the `incident` with its `new_status`. Private incidents come with their id only.
 */
export function readIncidentIo(body: unknown): Reading {
  const type = textAt(body, 'event_type');
  if (type === undefined) return bad('event_type', 'Must say what happened.');
  const [, what] = EVENT.exec(type) ?? [];
  if (what === undefined) return { result: 'nothing' };
  const said = at(body, type);
  const incident = at(said, 'new_state') ?? at(said, 'incident') ?? said;
  const id = textAt(incident, 'id') ?? textAt(said, 'id');
  if (id === undefined) return bad(`${type}.id`, 'Must name the incident.');
  return one(
    report({
      key: keyOf('incident-io', id),
      phase: phaseOf(
        what,
        textAt(said, 'new_status', 'category') ?? textAt(incident, 'incident_status', 'category'),
      ),
      title: textAt(incident, 'name') ?? `incident.io incident ${textAt(incident, 'reference') ?? id}`,
      summary: textAt(incident, 'summary'),
      occurredAt: timestampOf(incident, /impact started|started/i),
      detectedAt: timestampOf(incident, /identified|detected|reported/i) ?? instantAt(incident, 'created_at'),
      severity: severityOf(textAt(incident, 'severity', 'name')),
      url: textAt(incident, 'permalink'),
    }),
  );
}

function phaseOf(what: string, category: string | undefined): Phase {
  if (category === 'closed' || category === 'declined' || category === 'canceled' || category === 'merged')
    return 'resolves';
  return what === 'created' ? 'opens' : 'updates';
}

function timestampOf(incident: unknown, name: RegExp): string | undefined {
  const found = listAt(incident, 'incident_timestamp_values').find((each) =>
    name.test(textAt(each, 'incident_timestamp', 'name') ?? ''),
  );
  return instantAt(found, 'value', 'value');
}

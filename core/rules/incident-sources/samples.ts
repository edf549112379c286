import type { SenderKind } from './senders.ts';

/** What a sender of this kind would post, as a sample: the headers that are no signature, and the body. */
export interface Sample {
  headers: Record<string, string>;
  body: string;
}

const TITLE = 'Sample alert: a storage bucket could be read without signing in';
const SUMMARY = 'This is a sample. Nothing has happened.';

/** `id`: the sender's name of the incident. `at`: when it was noticed. */
export function sampleOf(kind: SenderKind, { id, at }: { id: string; at: string }): Sample {
  const json = { 'content-type': 'application/json' };
  switch (kind) {
    case 'standard':
    case 'standard-v1a':
    case 'bearer':
    case 'datadog':
      return { headers: json, body: JSON.stringify(ownFormat(id, at)) };
    case 'pagerduty':
      return { headers: json, body: JSON.stringify(pagerDuty(id, at)) };
    case 'incident-io':
      return { headers: json, body: JSON.stringify(incidentIo(id, at)) };
    case 'jira':
      return { headers: json, body: JSON.stringify(jira(id, at)) };
    case 'github':
      return {
        headers: { ...json, 'x-github-event': 'security_advisory' },
        body: JSON.stringify(advisory(id, at)),
      };
    case 'grafana':
    case 'grafana-bearer':
    case 'alertmanager':
      return { headers: json, body: JSON.stringify(alertGroup(id, at)) };
    case 'cloudevents':
    case 'cloudevents-v1a':
    case 'cloudevents-bearer':
      return {
        headers: { 'content-type': 'application/cloudevents+json' },
        body: JSON.stringify(cloudEvent(id, at)),
      };
    case 'aws':
      return { headers: json, body: '{}' };
  }
}

function ownFormat(id: string, at: string) {
  const data = { id, title: TITLE, summary: SUMMARY, detectedAt: at, severity: 'high' };
  return { type: 'incident.created', timestamp: at, data };
}

function pagerDuty(id: string, at: string) {
  const data = {
    id,
    type: 'incident',
    number: 1,
    status: 'triggered',
    title: TITLE,
    created_at: at,
    service: { summary: 'Sample service', type: 'service_reference' },
    urgency: 'high',
    priority: null,
  };
  const event = { id, event_type: 'incident.triggered', resource_type: 'incident', occurred_at: at, data };
  return { event };
}

function incidentIo(id: string, at: string) {
  const type = 'public_incident.incident_created_v2';
  const incident = { id, name: TITLE, summary: SUMMARY, created_at: at, severity: { name: 'Major' } };
  return { event_type: type, [type]: incident };
}

function jira(id: string, at: string) {
  const fields = { summary: TITLE, description: SUMMARY, created: at, priority: { name: 'High' } };
  return { webhookEvent: 'jira:issue_created', timestamp: Date.parse(at), issue: { key: id, fields } };
}

function advisory(id: string, at: string) {
  return {
    action: 'published',
    security_advisory: {
      ghsa_id: id,
      summary: TITLE,
      description: SUMMARY,
      severity: 'high',
      published_at: at,
    },
  };
}

function alertGroup(id: string, at: string) {
  const annotations = { summary: TITLE, description: SUMMARY };
  const labels = { alertname: 'SampleAlert', severity: 'high' };
  return {
    version: '4',
    groupKey: id,
    status: 'firing',
    commonLabels: labels,
    commonAnnotations: annotations,
    alerts: [{ status: 'firing', labels, annotations, startsAt: at, fingerprint: id }],
  };
}

function cloudEvent(id: string, at: string) {
  const data = { id, title: TITLE, summary: SUMMARY, severity: 'high' };
  return { specversion: '1.0', id, source: '/sample', type: 'sample.incident.created', time: at, data };
}

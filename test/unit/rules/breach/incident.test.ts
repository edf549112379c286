import { describe, expect, test } from '@jest/globals';

import {
  IncidentBody,
  Incident,
  incidentFromBody,
  incidentFromStart,
} from '../../../../core/rules/breach/incident.ts';

const body = {
  type: 'incident.created',
  timestamp: '2026-05-22T08:00:00Z',
  data: { id: 'INC-2026-0417', title: 'Open bucket', summary: 'Found by a scan.', severity: 'high' },
};

function changed(data: Record<string, unknown>): unknown {
  return { ...body, data: { ...body.data, ...data } };
}

describe('the body of an incident webhook', () => {
  test('is read; what senders add is let through', () => {
    const parsed = IncidentBody.parse({ ...body, extra: 1, data: { ...body.data, team: 'x' } });
    const received = { at: '2026-05-22T08:00:01.000Z', sourceId: 'src-1', organizationId: 'mobility' };
    const incident = incidentFromBody(parsed, received);
    expect(incident).toEqual({
      key: 'INC-2026-0417',
      title: 'Open bucket',
      summary: 'Found by a scan.',
      receivedAt: '2026-05-22T08:00:01.000Z',
      sourceId: 'src-1',
      severityHint: 'high',
      organizationId: 'mobility',
    });
    expect(Incident.parse(incident)).toEqual(incident);
  });

  test('times of the sender are kept', () => {
    const parsed = IncidentBody.parse(
      changed({ occurredAt: '2026-05-21T08:00:00+02:00', detectedAt: '2026-05-22T07:00:00Z' }),
    );
    const incident = incidentFromBody(parsed, {
      at: '2026-05-22T08:00:01.000Z',
      sourceId: 's',
      organizationId: 'mobility',
    });
    expect(incident).toMatchObject({
      occurredAt: '2026-05-21T08:00:00+02:00',
      detectedAt: '2026-05-22T07:00:00Z',
    });
  });

  test.each<[string, unknown]>([
    ['another type', { ...body, type: 'incident.closed' }],
    ['no data', { type: body.type, timestamp: body.timestamp }],
    ['no id', changed({ id: '' })],
    ['an id of odd characters', changed({ id: 'INC#1 ~' })],
    ['an id too long', changed({ id: 'x'.repeat(129) })],
    ['no title', changed({ title: '' })],
    ['a local time', changed({ detectedAt: '2026-05-22T08:00:00' })],
    ['an unknown severity', changed({ severity: 'extreme' })],
    ['a script for an address', changed({ url: 'not an address' })],
  ])('is refused: %s', (_name, wrong) => {
    expect(IncidentBody.safeParse(wrong).success).toBe(false);
  });
});

test('a report by a person has the run as its key', () => {
  const answers = { title: 'Lost laptop', summary: 'In the tram.', severityHint: 'low' };
  const received = { at: '2026-05-22T08:00:01.000Z', runId: 'run-9', organizationId: 'mobility' };
  expect(incidentFromStart(answers, received)).toEqual({
    key: 'run-9',
    title: 'Lost laptop',
    summary: 'In the tram.',
    receivedAt: '2026-05-22T08:00:01.000Z',
    severityHint: 'low',
    organizationId: 'mobility',
  });
});

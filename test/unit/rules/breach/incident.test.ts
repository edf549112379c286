import { expect, test } from '@jest/globals';

import { Incident, incidentFromStart } from '../../../../core/rules/breach/incident.ts';
import { incidentOf } from '../../../../core/rules/breach/reported-incident.ts';

const AT = '2026-05-22T08:00:01.000Z';
const source = {
  id: 'src-1',
  organizationId: 'mobility',
  leadOrganizationId: 'city',
  name: 'Pager',
  enabled: true,
  current: { sealed: 's', since: AT },
  version: 1,
};

test('a report of a source is an incident of its organization; what was not said is not there', () => {
  const incident = incidentOf(
    { key: 'INC-1', phase: 'opens', title: 'Open bucket', severity: 'high' },
    source,
    AT,
  );
  expect(incident).toEqual({
    key: 'INC-1',
    title: 'Open bucket',
    summary: '',
    receivedAt: AT,
    sourceId: 'src-1',
    severityHint: 'high',
    organizationId: 'mobility',
  });
  expect(Incident.parse(incident)).toEqual(incident);
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

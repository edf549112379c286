import { IncidentEntry } from './incident-entries.ts';
import type { KindRule } from './kind-rule.ts';

/** Register of incidents, GDPR art. 33(5): written by runs of the breach process alone. */
export const INCIDENT_KINDS = {
  alert: {
    title: 'Alerts',
    singular: 'Alert',
    purpose: 'What came in from monitoring and from people, before anybody judged it.',
    shape: IncidentEntry,
    titleLabel: 'What was reported',
    first: 'received',
    states: { received: { title: 'Received', to: [] } },
    columns: [],
    editedBy: 'runs',
    editors: [],
    confidential: true,
  },
  breach: {
    title: 'Breaches',
    singular: 'Breach',
    purpose: 'Every breach of personal data with its facts, effects and what was done (GDPR art. 33(5)).',
    shape: IncidentEntry,
    titleLabel: 'What happened',
    first: 'open',
    states: { open: { title: 'Open', to: ['closed'] }, closed: { title: 'Closed', to: ['open'] } },
    columns: ['awareAt', 'closedAt'],
    editedBy: 'runs',
    editors: [],
    confidential: true,
  },
  filing: {
    title: 'Filings',
    singular: 'Filing',
    purpose: 'What was told to which authority, with its receipt.',
    shape: IncidentEntry,
    titleLabel: 'About',
    first: 'filed',
    states: { filed: { title: 'Filed', to: [] } },
    columns: ['ruleId', 'receiptNumber', 'filedAt'],
    editedBy: 'runs',
    editors: [],
    confidential: true,
  },
} as const satisfies Record<string, KindRule>;

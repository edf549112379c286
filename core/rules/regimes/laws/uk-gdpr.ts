import type { Condition } from '../condition.ts';
import { AUTHORITY_CONTENT, PARTNER_CONTENT, SUBJECTS_CONTENT } from '../content-sets.ts';
import { promptly, within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import {
  ALSO_LAW_ENFORCEMENT,
  CONTROLLER,
  HIGH_RISK,
  IN_UK,
  ONLY_LAW_ENFORCEMENT,
  PERSONAL_DATA,
  PROCESSOR,
  readable,
  RISK_NOT_UNLIKELY,
} from '../shared-conditions.ts';
import { UNITED_KINGDOM } from '../territories.ts';

/** From the end of the transition period, 31 December 2020 at 23:00. */
const BASE = {
  regime: 'uk-gdpr',
  doneIn: UNITED_KINGDOM,
  certainty: { kind: 'memory' },
  inForce: { from: '2021-01-01' },
} satisfies Partial<RegimeRule>;

const NOT_POLICE: Condition = {
  unless: ONLY_LAW_ENFORCEMENT,
  otherwise: 'Part 3 of the Data Protection Act 2018 takes its place for law enforcement.',
  note: 'Its sectors are not recorded; taken to be no authority of law enforcement.',
};

export const UK_GDPR: Regime = {
  id: 'uk-gdpr',
  title: 'UK GDPR, with the Data Protection Act 2018',
  territory: 'the United Kingdom',
  documentation: 'Article 33(5) UK GDPR',
  rules: [
    {
      ...BASE,
      id: 'uk-gdpr-33',
      label: 'Notify the Information Commissioner',
      citation: 'UK GDPR art. 33(1)',
      purpose: 'authority',
      recipient: 'the Information Commissioner',
      applies: { all: [CONTROLLER, IN_UK, NOT_POLICE, PERSONAL_DATA, RISK_NOT_UNLIKELY] },
      limit: within({ hours: 72 }, 'awareness', 'uk', 'UK GDPR art. 33(1)'),
      content: AUTHORITY_CONTENT,
      notes: [
        'Information may follow in phases (art. 33(4)); every breach goes into the register (art. 33(5)).',
        ALSO_LAW_ENFORCEMENT,
      ],
      lateReasons: { citation: 'UK GDPR art. 33(1)' },
    },
    {
      ...BASE,
      id: 'uk-gdpr-33-2',
      label: 'Tell the controller',
      citation: 'UK GDPR art. 33(2)',
      purpose: 'partner',
      recipient: 'each controller for whom the data are processed',
      applies: { all: [PROCESSOR, IN_UK, NOT_POLICE, PERSONAL_DATA] },
      limit: promptly('without undue delay', { hours: 24 }, 'awareness'),
      content: PARTNER_CONTENT,
      notes: ['The contract may set hours.'],
    },
    {
      ...BASE,
      id: 'uk-gdpr-34',
      label: 'Tell the people concerned',
      citation: 'UK GDPR art. 34(1)',
      purpose: 'subjects',
      recipient: 'the people concerned',
      applies: {
        all: [CONTROLLER, IN_UK, NOT_POLICE, PERSONAL_DATA, HIGH_RISK, readable('UK GDPR art. 34(3)(a)')],
      },
      limit: promptly('without undue delay', { hours: 72 }, 'high-risk-found'),
      content: SUBJECTS_CONTENT,
      notes: [
        'Not needed where later measures make a high risk unlikely, or a public notice is given (art. 34(3)).',
      ],
    },
    {
      ...BASE,
      id: 'uk-gdpr-12-3',
      label: 'Answer a request of a person',
      citation: 'UK GDPR art. 12(3), 12A',
      certainty: {
        kind: 'source',
        source:
          'Guidance of the Information Commissioner on months, and notes by Ashfords on the Data (Use and Access) Act 2025',
      },
      purpose: 'request',
      recipient: 'the person who asked',
      applies: { all: [CONTROLLER, IN_UK, NOT_POLICE] },
      limit: within({ months: 1 }, 'receipt', 'uk', 'UK GDPR art. 12(3)'),
      content: [
        'What was done on the request, or the data asked for',
        'When refused: the reasons, the right to complain, and the way to a court (art. 12(4))',
      ],
      notes: [
        'The same date of the next month, or its last day; on a weekend or holiday the next working day (the Commissioner’s reading).',
        'The clock stops by statute while identity or clarification is awaited (Data (Use and Access) Act 2025, in force since February 2026).',
      ],
      suspension: {
        grounds: [
          { id: 'identity', label: 'Information needed to confirm the identity is awaited' },
          { id: 'clarification', label: 'Clarification needed to find the information is awaited' },
        ],
        citation: 'UK GDPR art. 12A (Data (Use and Access) Act 2025)',
      },
      extension: {
        total: { months: 3 },
        added: { months: 2 },
        reasons: 'the complexity and number of the requests',
        notice: { to: 'the person who asked', within: { months: 1 } },
        citation: 'UK GDPR art. 12(3), 12A',
      },
    },
    {
      ...BASE,
      id: 'uk-gdpr-36-2',
      label: 'Advice of the Information Commissioner on a prior consultation',
      citation: 'UK GDPR art. 36(2)',
      certainty: {
        kind: 'source',
        source:
          'UK GDPR art. 36(2) as consolidated by Fieldfisher (ukgdpr.fieldfisher.com): eight weeks, six more, told within one month, suspended until information asked for is there',
      },
      purpose: 'consultation',
      recipient: 'the controller',
      applies: { all: [CONTROLLER, IN_UK, NOT_POLICE] },
      // "within period of up to eight weeks of receipt of the request", "may be extended by six weeks"
      limit: within({ weeks: 8 }, 'receipt', 'uk', 'UK GDPR art. 36(2)'),
      content: [
        'Responsibilities of controller, joint controllers and processors (art. 36(3)(a))',
        'Purposes and means (b)',
        'Measures and safeguards (c)',
        'Contact of the data protection officer (d)',
        'The impact assessment (e)',
        'Anything else the Commissioner asks for (f)',
      ],
      notes: ['The limit binds the Commissioner; when it passes without advice, the powers remain.'],
      suspension: {
        grounds: [{ id: 'information', label: 'The Commissioner waits for information it asked for' }],
        citation: 'UK GDPR art. 36(2)',
      },
      extension: {
        total: { weeks: 14 },
        added: { weeks: 6 },
        reasons: 'the complexity of the intended processing',
        notice: { to: 'the controller', within: { months: 1 } },
        citation: 'UK GDPR art. 36(2)',
      },
    },
  ],
};

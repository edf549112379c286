import type { Condition } from '../condition.ts';
import { AUTHORITY_CONTENT, PARTNER_CONTENT, SUBJECTS_CONTENT } from '../content-sets.ts';
import { promptly, within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import {
  ALSO_LAW_ENFORCEMENT,
  CONTROLLER,
  HIGH_RISK,
  IN_EEA,
  inSector,
  ONLY_LAW_ENFORCEMENT,
  PERSONAL_DATA,
  PROCESSOR,
  readable,
  RISK_NOT_UNLIKELY,
} from '../shared-conditions.ts';

/** Art. 99(2). */
const BASE = {
  regime: 'gdpr',
  certainty: { kind: 'memory' },
  inForce: { from: '2018-05-25' },
} satisfies Partial<RegimeRule>;

/** Police and the Union's own institutions have laws of their own. */
const NO_SPECIAL_LAW: Condition = {
  unless: {
    any: [
      inSector('eu-institution', 'It is no institution, body, office or agency of the Union.'),
      ONLY_LAW_ENFORCEMENT,
    ],
  },
  otherwise: 'Another law on data protection takes its place (LED, or Regulation (EU) 2018/1725).',
  note: 'Its sectors are not recorded; taken to be no authority of law enforcement and no institution of the Union.',
};

export const GDPR: Regime = {
  id: 'gdpr',
  title: 'General Data Protection Regulation, Regulation (EU) 2016/679',
  territory: 'the European Economic Area',
  documentation: 'Article 33(5) GDPR',
  rules: [
    {
      ...BASE,
      id: 'gdpr-33',
      label: 'Notify the supervisory authority',
      citation: 'GDPR art. 33(1)',
      purpose: 'authority',
      recipient: 'the competent or lead supervisory authority (GDPR art. 55, 56)',
      applies: { all: [CONTROLLER, IN_EEA, NO_SPECIAL_LAW, PERSONAL_DATA, RISK_NOT_UNLIKELY] },
      // "not later than 72 hours after having become aware of it"
      limit: within({ hours: 72 }, 'awareness', 'eu-1182', 'GDPR art. 33(1)'),
      content: AUTHORITY_CONTENT,
      notes: [
        'Without undue delay; 72 hours are the outer limit. Awareness is reasonable certainty.',
        'Information may follow in phases (art. 33(4)); every breach goes into the register (art. 33(5)).',
        ALSO_LAW_ENFORCEMENT,
        'Providers of public electronic communications notify under Regulation (EU) No 611/2013 instead where it covers the breach (GDPR art. 95).',
      ],
      lateReasons: { citation: 'GDPR art. 33(1)' },
    },
    {
      ...BASE,
      id: 'gdpr-33-2',
      label: 'Tell the controller',
      citation: 'GDPR art. 33(2)',
      purpose: 'partner',
      recipient: 'each controller for whom the data are processed',
      applies: { all: [PROCESSOR, IN_EEA, NO_SPECIAL_LAW, PERSONAL_DATA] },
      limit: promptly('without undue delay', { hours: 24 }, 'awareness'),
      content: PARTNER_CONTENT,
      notes: [
        'The contract may set hours (art. 28(3)(f)). The processor judges no risk: every breach is told.',
      ],
    },
    {
      ...BASE,
      id: 'gdpr-34',
      label: 'Tell the people concerned',
      citation: 'GDPR art. 34(1)',
      purpose: 'subjects',
      recipient: 'the people concerned',
      applies: {
        all: [CONTROLLER, IN_EEA, NO_SPECIAL_LAW, PERSONAL_DATA, HIGH_RISK, readable('GDPR art. 34(3)(a)')],
      },
      limit: promptly('without undue delay', { hours: 72 }, 'high-risk-found'),
      content: SUBJECTS_CONTENT,
      notes: [
        'Not needed: later measures make a high risk unlikely (art. 34(3)(b)).',
        'Disproportionate effort: a public notice instead (art. 34(3)(c)).',
        'The authority may order it (art. 34(4)).',
      ],
    },
    {
      ...BASE,
      id: 'gdpr-12-3',
      label: 'Answer a request of a person',
      citation: 'GDPR art. 12(3)',
      purpose: 'request',
      recipient: 'the person who asked',
      applies: { all: [CONTROLLER, IN_EEA, NO_SPECIAL_LAW] },
      // "within one month of receipt of the request", "may be extended by two further months"
      limit: within({ months: 1 }, 'receipt', 'eu-1182', 'GDPR art. 12(3)'),
      content: [
        'What was done on the request, or the data asked for',
        'When refused: the reasons, the right to complain to an authority, and the way to a court (art. 12(4))',
      ],
      notes: [
        'Without undue delay; one month is the outer limit. A refusal is told within the same month (art. 12(4)).',
        'Received means: arrived at a channel of the organization (EDPB Guidelines 01/2022).',
      ],
      suspension: {
        grounds: [
          { id: 'identity', label: 'Information needed to confirm the identity was asked without delay' },
        ],
        citation: 'GDPR art. 12(6); EDPB Guidelines 01/2022',
      },
      extension: {
        total: { months: 3 },
        added: { months: 2 },
        reasons: 'the complexity and number of the requests',
        notice: { to: 'the person who asked', within: { months: 1 } },
        citation: 'GDPR art. 12(3)',
      },
    },
    {
      ...BASE,
      id: 'gdpr-36-2',
      label: 'Advice of the authority on a prior consultation',
      citation: 'GDPR art. 36(2)',
      purpose: 'consultation',
      recipient: 'the controller',
      applies: { all: [CONTROLLER, IN_EEA, NO_SPECIAL_LAW] },
      // "within period of up to eight weeks of receipt of the request", "may be extended by six weeks"
      limit: within({ weeks: 8 }, 'receipt', 'eu-1182', 'GDPR art. 36(2)'),
      content: [
        'Responsibilities of controller, joint controllers and processors (art. 36(3)(a))',
        'Purposes and means (b)',
        'Measures and safeguards (c)',
        'Contact of the data protection officer (d)',
        'The impact assessment (e)',
        'Anything else the authority asks for (f)',
      ],
      notes: ['The limit binds the authority; when it passes without advice, its powers remain.'],
      suspension: {
        grounds: [{ id: 'information', label: 'The authority waits for information it asked for' }],
        citation: 'GDPR art. 36(2)',
      },
      extension: {
        total: { weeks: 14 },
        added: { weeks: 6 },
        reasons: 'the complexity of the intended processing',
        notice: { to: 'the controller', within: { months: 1 } },
        citation: 'GDPR art. 36(2)',
      },
    },
  ],
};

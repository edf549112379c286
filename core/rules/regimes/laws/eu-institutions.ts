import { AUTHORITY_CONTENT, PARTNER_CONTENT, SUBJECTS_CONTENT } from '../content-sets.ts';
import { promptly, within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import {
  CONTROLLER,
  HIGH_RISK,
  inSector,
  PERSONAL_DATA,
  PROCESSOR,
  readable,
  RISK_NOT_UNLIKELY,
} from '../shared-conditions.ts';

/** Art. 101: in force on the twentieth day after 21 November 2018. */
const BASE = {
  regime: 'eu-institutions',
  certainty: { kind: 'memory' },
  inForce: { from: '2018-12-11' },
} satisfies Partial<RegimeRule>;

const INSTITUTION = inSector('eu-institution', 'It is no institution, body, office or agency of the Union.');
const HOLIDAYS =
  'The holidays of the institution count (Regulation 1182/71 art. 2(1)); the table of its place is used.';

export const EU_INSTITUTIONS: Regime = {
  id: 'eu-institutions',
  title: 'Regulation (EU) 2018/1725 on data protection by the institutions of the Union',
  territory: 'the institutions, bodies, offices and agencies of the European Union',
  documentation: 'Article 34(6) of Regulation (EU) 2018/1725',
  rules: [
    {
      ...BASE,
      id: 'eui-34',
      label: 'Notify the European Data Protection Supervisor',
      citation: 'Regulation (EU) 2018/1725 art. 34(1)',
      purpose: 'authority',
      recipient: 'the European Data Protection Supervisor',
      applies: { all: [CONTROLLER, INSTITUTION, PERSONAL_DATA, RISK_NOT_UNLIKELY] },
      limit: within({ hours: 72 }, 'awareness', 'eu-1182', 'Regulation (EU) 2018/1725 art. 34(1)'),
      content: AUTHORITY_CONTENT,
      notes: [
        'Information may follow in phases (art. 34(4)). The data protection officer is told too.',
        HOLIDAYS,
      ],
      lateReasons: { citation: 'Regulation (EU) 2018/1725 art. 34(1)' },
    },
    {
      ...BASE,
      id: 'eui-34-2',
      label: 'Tell the controller',
      citation: 'Regulation (EU) 2018/1725 art. 34(2)',
      purpose: 'partner',
      recipient: 'each institution for which the data are processed',
      applies: { all: [PROCESSOR, INSTITUTION, PERSONAL_DATA] },
      limit: promptly('without undue delay', { hours: 24 }, 'awareness'),
      content: PARTNER_CONTENT,
      notes: [],
    },
    {
      ...BASE,
      id: 'eui-35',
      label: 'Tell the people concerned',
      citation: 'Regulation (EU) 2018/1725 art. 35(1)',
      purpose: 'subjects',
      recipient: 'the people concerned',
      applies: {
        all: [
          CONTROLLER,
          INSTITUTION,
          PERSONAL_DATA,
          HIGH_RISK,
          readable('Regulation (EU) 2018/1725 art. 35(3)(a)'),
        ],
      },
      limit: promptly('without undue delay', { hours: 72 }, 'high-risk-found'),
      content: SUBJECTS_CONTENT,
      notes: [
        'Not needed where later measures make a high risk unlikely, or a public notice is given (art. 35(3)).',
      ],
    },
  ],
};

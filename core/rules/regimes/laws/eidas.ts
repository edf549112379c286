import { within } from '../limits.ts';
import type { Regime } from '../regime-rule.ts';
import { IN_EEA, inSector } from '../shared-conditions.ts';

export const EIDAS: Regime = {
  id: 'eidas',
  title: 'eIDAS Regulation (EU) No 910/2014 as amended by Regulation (EU) 2024/1183',
  territory: 'the European Economic Area',
  rules: [
    {
      id: 'eidas-24h',
      regime: 'eidas',
      label: 'Report a security breach of a trust service',
      citation: 'eIDAS art. 19a(1)(b), 24(2)(fb)',
      certainty: { kind: 'memory' },
      // Regulation (EU) 2024/1183 in force since 20 May 2024.
      inForce: { from: '2024-05-20' },
      purpose: 'report',
      recipient:
        'the supervisory body, the people affected, other bodies where they are concerned, and on its request the public',
      applies: {
        all: [
          IN_EEA,
          inSector('trust-services', 'It provides no trust services.'),
          {
            fact: 'incident.affectsTrustService',
            is: true,
            otherwise: 'No trust service, and no personal data in one, is significantly affected.',
          },
        ],
      },
      limit: within({ hours: 24 }, 'awareness', 'eu-1182', 'eIDAS art. 19a(1)(b), 24(2)(fb)'),
      content: [
        'Trust service concerned, and since when',
        'Nature of the breach or disruption, and its impact',
        'Personal data concerned',
        'Measures taken',
      ],
      notes: [
        'Art. 19a for trust services without qualification, art. 24(2) for qualified ones.',
        'The former art. 19(2) was replaced by NIS2, which binds trust services as well.',
      ],
    },
  ],
};

import type { Regime } from '../regime-rule.ts';
import { IN_EEA, inSector } from '../shared-conditions.ts';

export const AI_ACT: Regime = {
  id: 'ai-act',
  title: 'Artificial Intelligence Act, Regulation (EU) 2024/1689',
  territory: 'the market of the European Union',
  rules: [
    {
      id: 'ai-act-73',
      regime: 'ai-act',
      label: 'Report a serious incident of a high-risk AI system',
      citation: 'AI Act art. 73',
      certainty: { kind: 'source', source: 'AI Act art. 73 as reproduced on lexelerate.ai' },
      // Art. 113. A later law may have moved the day.
      inForce: { from: '2026-08-02' },
      purpose: 'report',
      recipient: 'the market surveillance authority of the Member State where it happened',
      applies: {
        all: [
          inSector('high-risk-ai', 'It provides no high-risk AI system.'),
          IN_EEA,
          {
            fact: 'incident.aiIncident',
            oneOf: ['death', 'widespread-or-critical', 'other-serious'],
            otherwise: 'It is no serious incident of a high-risk AI system (AI Act art. 3(49)).',
          },
        ],
      },
      limit: {
        kind: 'by-case',
        cases: [
          {
            when: {
              fact: 'incident.aiIncident',
              oneOf: ['widespread-or-critical'],
              otherwise: 'It is neither widespread nor about critical infrastructure.',
            },
            limit: { from: 'awareness', period: { days: 2 }, law: 'eu-1182', citation: 'AI Act art. 73(3)' },
          },
          {
            when: { fact: 'incident.aiIncident', oneOf: ['death'], otherwise: 'Nobody died.' },
            limit: { from: 'awareness', period: { days: 10 }, law: 'eu-1182', citation: 'AI Act art. 73(4)' },
          },
        ],
        otherwise: { from: 'awareness', period: { days: 15 }, law: 'eu-1182', citation: 'AI Act art. 73(2)' },
      },
      content: [
        'Provider, system and version',
        'What happened, where and to whom',
        'The link to the system, as far as established',
        'Measures taken',
      ],
      notes: [
        'Immediately once the link, or its reasonable likelihood, is established; the days count from awareness (art. 73(2)).',
        'A first report may be incomplete (art. 73(5)).',
        'The day of application of the duties for high-risk systems was to be moved by the digital omnibus on AI: check the act in force.',
      ],
    },
  ],
};

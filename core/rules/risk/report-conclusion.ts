import type { Case } from '../case.ts';
import { wordsFor } from '../choice.ts';
import type { DocumentSection } from '../product/document.ts';
import { consultationClock, extensionTold } from './consultation.ts';
import * as read from './read.ts';
import { facts, section } from './report-blocks.ts';
import * as tables from './tables.ts';
import { AUTHORITY_ACTS, DECISIONS } from './vocabulary.ts';

type NameOf = (id: string) => string;

/** 7.7: the advice, the authority's answer, and who decided what. */
export function conclusion(aCase: Case, nameOf: NameOf): DocumentSection {
  const advice = read.adviceOf(aCase);
  const decision = read.governingDecision(aCase);
  const consulted = [...new Set(read.decisionsOf(aCase).map(({ organizationId }) => organizationId))].filter(
    (organizationId) => read.consultFileOf(aCase, organizationId) !== undefined,
  );
  return {
    id: 'conclusion',
    title: 'Conclusion and decisions',
    blocks: [
      ...(decision === undefined
        ? []
        : [
            {
              kind: 'note' as const,
              text: `The strictest decision holds: ${DECISIONS[decision].toLowerCase()}.`,
            },
          ]),
      ...facts([
        ['Advice of the data protection officer (GDPR art. 35(2))', advice?.advice],
        ['Recommended', advice && DECISIONS[advice.recommends]],
      ]),
      tables.decisionsTable(read.decisionsOf(aCase), advice, nameOf),
    ],
    sections: consulted.map((organizationId) => consultation(aCase, organizationId, nameOf)),
  };
}

function consultation(aCase: Case, organizationId: string, nameOf: NameOf): DocumentSection {
  const file = read.consultFileOf(aCase, organizationId);
  const clock = consultationClock(aCase, organizationId);
  const told = clock === undefined ? undefined : extensionTold(clock);
  return section(`consultation-${organizationId}`, `Prior consultation: ${nameOf(organizationId)}`, [
    ...facts([
      ['Authority', file?.authority],
      ['Reference', file?.reference],
      ['File received', file?.receivedAt],
      ['Time of the authority until', clock?.due.evaluable === true ? clock.due.legalLatestAt : undefined],
      ['Extension to be told by', told?.evaluable === true ? told.legalLatestAt : undefined],
    ]),
    {
      kind: 'table',
      caption: 'What the authority said',
      columns: ['What', 'When', 'In its words'],
      rows: read
        .authoritySaid(aCase, organizationId)
        .map(({ act, at, reasons, answer }) => [
          wordsFor(AUTHORITY_ACTS, act),
          at ?? '',
          answer ?? reasons ?? '',
        ]),
      empty: 'Nothing yet.',
    },
  ]);
}

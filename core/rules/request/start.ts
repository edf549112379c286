import { instantOf } from '../instant.ts';
import type { StartRule } from '../run-start.ts';
import { RequestStart } from './answers.ts';
import { referenceOf, type RequestData } from './data.ts';
import { saidAtStart } from './request-entry.ts';

/** A request begins with its receipt. Who asks stands in the run's data only: the title is its reference number. */
export const requestStart: StartRule = ({ answers, runId, organizationId, organizations, at }) => {
  const request = RequestStart.parse(answers);
  const receivedAt = (request.receivedAt === undefined ? undefined : instantOf(request.receivedAt)) ?? at;
  const firstAt = request.firstReceivedAt === undefined ? undefined : instantOf(request.firstReceivedAt);
  const problems = [
    ...(request.email === undefined && request.postal === undefined
      ? [
          {
            field: 'email',
            message:
              'Give a mail address, or say below how else the person is reached: they have to be answered.',
          },
        ]
      : []),
    ...(receivedAt > at ? [{ field: 'receivedAt', message: 'This moment is still to come.' }] : []),
    ...(firstAt !== undefined && firstAt > receivedAt
      ? [{ field: 'firstReceivedAt', message: 'It cannot have arrived elsewhere after it arrived here.' }]
      : []),
    ...(request.firstReceivedFrom === undefined ||
    organizations.some(({ id }) => id === request.firstReceivedFrom)
      ? []
      : [
          { field: 'firstReceivedFrom', message: `There is no organization "${request.firstReceivedFrom}".` },
        ]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const reference = referenceOf(runId);
  const data: RequestData = { reference, request, addressedTo: organizationId, receivedAt };
  return {
    ok: true,
    title: `Request ${reference}`,
    data: { ...data },
    parties: [{ organizationId, legalRole: 'controller' }],
    puts: [
      {
        organizationId,
        kind: 'request',
        id: runId,
        change: () => ({ title: `Request ${reference}`, state: 'received', data: saidAtStart(data) }),
      },
    ],
  };
};

import { doneTasks } from '../answered.ts';
import { CLOCK_WORDS, sayTime } from '../breach/say-case.ts';
import type { Case } from '../case.ts';
import { isLate } from '../clock-ledger.ts';
import { standstills } from '../clock-standstill.ts';
import type { Clock } from '../clock.ts';
import type { Organization } from '../organization.ts';
import type { Block, DocumentSection, Fact } from '../product/document.ts';
import type { ProductDraft, ProductInput, ProductMaker } from '../product/product-maker.ts';
import { RIGHTS } from '../registers/request.ts';
import { regimeRule } from '../regimes/table.ts';
import { EXEMPTIONS } from './answers.ts';
import { requestData } from './data.ts';
import * as letters from './letters.ts';
import { controllersOf, exemptionsOf, identityOf, isWithdrawn, requestStateOf } from './read-request.ts';
import { clockOf } from './request-clocks.ts';
import { requestPut, saidByClock } from './request-entry.ts';
import { searchResults } from './search-results.ts';
import { drpStatus, REQUEST_STATES, type RequestStateWords } from './status-words.ts';
import { namesOf } from '../names-of.ts';

/**
 * The file of a request, one for each controller: what came when, what was done in which time, and on which grounds
 * something was left out. It shows that the duty was done, so it is sealed; nothing in it says who asked or what was
 * found about them: that stays in the case.
 */
export const requestFile: ProductMaker = {
  erases: ['request-answer'],
  make: (input) => controllersOf(input.case).map(({ organizationId }) => fileFor(input, organizationId)),
  after: ({ case: aCase }) => ({
    puts: controllersOf(aCase).map(({ organizationId }) =>
      requestPut(aCase, organizationId, requestStateOf(aCase, organizationId), {
        ...saidByClock(clockOf(aCase, organizationId)),
      }),
    ),
    letters: isWithdrawn(aCase) ? [] : letters.closedTold(aCase),
  }),
};

function fileFor(input: ProductInput, organizationId: string): ProductDraft {
  const aCase = input.case;
  const { reference } = requestData(aCase);
  const organization = input.organizations.find(({ id }) => id === organizationId);
  const state = requestStateOf(aCase, organizationId);
  const words: RequestStateWords = REQUEST_STATES[state];
  const clock = clockOf(aCase, organizationId);
  return {
    organizationId,
    kind: 'request-file',
    series: `request-file.${aCase.run.id}`,
    audience: 'organization',
    aboutPerson: true,
    document: {
      title: `Request file ${reference}`,
      subtitle: words.title,
      language: 'en',
      organization: organization?.name ?? organizationId,
      facts: factsOf(aCase, organizationId, organization),
      sections: [
        receipt(aCase, organizationId, input.organizations),
        time(clock, organization),
        identity(aCase),
        search(aCase, organizationId, input.organizations),
        answer(aCase, organizationId),
      ],
      sources: [],
      data: {
        reference,
        rights: requestData(aCase).request.rights,
        state,
        dpv: words.dpv ?? null,
        drp: drpStatus(state, exemptionsOf(aCase, organizationId)?.refusal),
        clock: clock === undefined ? null : { ruleId: clock.ruleId, status: clock.status, due: clock.due },
        receivedAt: receivedAtOf(aCase, organizationId),
        answeredAt: requestData(aCase).delivered?.[organizationId]?.deliveredAt ?? null,
      },
    },
  };
}

function factsOf(aCase: Case, organizationId: string, organization: Organization | undefined): Fact[] {
  const { reference, delivered } = requestData(aCase);
  const timeZone = organization?.timeZone ?? 'UTC';
  const answeredAt = delivered?.[organizationId]?.deliveredAt;
  const clock = clockOf(aCase, organizationId);
  return [
    { label: 'Number', value: reference },
    { label: 'Received', value: sayTime(receivedAtOf(aCase, organizationId), timeZone) },
    { label: 'Answered', value: answeredAt === undefined ? 'Not answered' : sayTime(answeredAt, timeZone) },
    ...(clock === undefined || answeredAt === undefined
      ? []
      : [{ label: 'In time', value: isLate(clock, answeredAt) ? 'No, late' : 'Yes' }]),
    { label: 'Outcome', value: REQUEST_STATES[requestStateOf(aCase, organizationId)].title },
  ];
}

function receipt(
  aCase: Case,
  organizationId: string,
  organizations: readonly Organization[],
): DocumentSection {
  const { request, receivedAt, addressedTo, acknowledgedAt } = requestData(aCase);
  const nameOf = namesOf(organizations);
  const timeZone = organizations.find(({ id }) => id === organizationId)?.timeZone ?? 'UTC';
  const firstFrom = request.firstReceivedFrom ?? (organizationId === addressedTo ? undefined : addressedTo);
  const firstAt = request.firstReceivedAt ?? (organizationId === addressedTo ? undefined : receivedAt);
  const rows: Fact[] = [
    {
      label: 'Rights (articles of the GDPR)',
      value: request.rights.map((right) => RIGHTS[right]).join(', '),
    },
    { label: 'Received', value: sayTime(receivedAtOf(aCase, organizationId), timeZone) },
    ...(firstFrom === undefined ? [] : [{ label: 'First arrived at', value: nameOf(firstFrom) }]),
    ...(firstAt === undefined ? [] : [{ label: 'First arrived', value: sayTime(firstAt, timeZone) }]),
    ...(acknowledgedAt === undefined
      ? []
      : [{ label: 'Acknowledged', value: sayTime(acknowledgedAt, timeZone) }]),
  ];
  return { id: 'receipt', title: 'What came, and when', blocks: [{ kind: 'facts', rows }] };
}

function time(clock: Clock | undefined, organization: Organization | undefined): DocumentSection {
  const timeZone = organization?.timeZone ?? 'UTC';
  const blocks: Block[] =
    clock === undefined
      ? [
          {
            kind: 'note',
            text: 'No law in the tables gives this organization a number of days for its answer.',
          },
        ]
      : [
          { kind: 'text', text: dutyOf(clock) },
          { kind: 'facts', rows: limitsOf(clock, timeZone) },
          {
            kind: 'table',
            caption: 'How the time limit was computed',
            columns: ['Step', 'Where it stands', 'Result'],
            rows: clock.due.evaluable
              ? clock.due.derivation.map(({ rule, citation, value }) => [rule, citation, value])
              : [],
            empty: clock.due.evaluable ? 'No step is on record.' : clock.due.missing,
          },
          {
            kind: 'list',
            items: standstillLines(clock, timeZone),
          },
        ];
  return {
    id: 'time',
    title: 'The time limit',
    blocks: blocks.filter((block) => block.kind !== 'list' || block.items.length > 0),
  };
}

/** The duty, and where it stands where its name does not say so. */
function dutyOf({ label, ruleId }: Clock): string {
  const citation = regimeRule(ruleId)?.citation;
  return citation === undefined || label.includes(citation) ? `${label}.` : `${label}: ${citation}.`;
}

function limitsOf({ due, status }: Clock, timeZone: string): Fact[] {
  return [
    { label: 'State', value: CLOCK_WORDS[status] },
    ...(due.evaluable
      ? [
          { label: 'Working target', value: sayTime(due.strictAt, timeZone) },
          { label: 'Latest by law', value: sayTime(due.legalLatestAt, timeZone) },
        ]
      : []),
  ];
}

function standstillLines(clock: Clock, timeZone: string): string[] {
  return standstills(clock, '').map(
    ({ from, until, label }) =>
      `Stood still from ${sayTime(from, timeZone)} to ${until === undefined ? 'its end' : sayTime(until, timeZone)}: ${label}`,
  );
}

function identity(aCase: Case): DocumentSection {
  const found = identityOf(aCase)?.identity;
  const asked = doneTasks(aCase, 'identity').filter(({ outcome }) => outcome === 'ask').length;
  const answered = doneTasks(aCase, 'give-proof').length;
  const words = {
    clear: 'It was clear who asked.',
    ask: 'It was still being asked.',
    'not-confirmed': 'It could not be confirmed who asked.',
    withdrawn: 'The request was taken back.',
  } as const;
  return {
    id: 'identity',
    title: 'Who asked',
    blocks: [
      { kind: 'text', text: found === undefined ? 'Nobody has looked at it.' : words[found] },
      {
        kind: 'text',
        text:
          asked === 0
            ? 'Nothing was asked of the person.'
            : `Questions to the person: ${asked}; answers: ${answered}.`,
      },
    ],
  };
}

/** Who searched, with what result; what was found stays in the case. */
function search(
  aCase: Case,
  organizationId: string,
  organizations: readonly Organization[],
): DocumentSection {
  const nameOf = namesOf(organizations);
  const controllers = controllersOf(aCase).map((one) => one.organizationId);
  const rows = searchResults(aCase)
    .filter((one) => one.organizationId === organizationId || !controllers.includes(one.organizationId))
    .map(({ organizationId: id, result }) => [
      nameOf(id),
      result === undefined
        ? 'No answer in time'
        : result.found === 'data-found'
          ? 'Data found'
          : 'Nothing held',
      String(result?.holdings?.length ?? 0),
    ]);
  return {
    id: 'search',
    title: 'Who searched',
    blocks: [
      {
        kind: 'table',
        caption: 'Searches',
        columns: ['Organization', 'Result', 'Places with data'],
        rows,
        empty: 'No search was needed.',
      },
    ],
  };
}

function answer(aCase: Case, organizationId: string): DocumentSection {
  const exemptions = exemptionsOf(aCase, organizationId);
  const grounds = [...new Set((exemptions?.withheld ?? []).map(({ ground }) => EXEMPTIONS[ground]))];
  const state = requestStateOf(aCase, organizationId);
  return {
    id: 'answer',
    title: 'The answer',
    blocks: [
      { kind: 'text', text: REQUEST_STATES[state].title },
      ...(grounds.length === 0
        ? []
        : [
            { kind: 'text' as const, text: 'Left out on these grounds:' },
            { kind: 'list' as const, items: grounds },
          ]),
    ],
  };
}

function receivedAtOf(aCase: Case, organizationId: string): string {
  const own = controllersOf(aCase).find((one) => one.organizationId === organizationId);
  return own?.receivedAt ?? requestData(aCase).receivedAt;
}

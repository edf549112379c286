import type { Picture } from '../../core/rules/picture/picture.ts';
import type { DocumentSection, ProductDocument } from '../../core/rules/product/document.ts';
import type { ProductApproval } from '../../core/rules/work-product.ts';

const NAMES = [
  'City of Lindau',
  'Stadtwerke Lindau GmbH',
  'Mobility Agency',
  'Public Transport Association of Lake Constance',
  'Waste Management Board',
  'Social Housing Company',
  'District Hospital',
  'Regional Data Centre (processor)',
  'Cloud Platform Provider plc',
  'Camera Supplier AG',
];
const ROLES = ['controller', 'processor', 'supplier', 'joint controller'];
const HASH = 'c0ffee12'.repeat(8);

export function sampleOrganizations(
  count: number,
): { id: string; label: string; role: string; lead?: boolean }[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `org-${at + 1}`,
    label: `${NAMES[at % NAMES.length] ?? ''}${at < NAMES.length ? '' : ` ${Math.floor(at / NAMES.length) + 1}`}`,
    role: ROLES[at % ROLES.length] ?? 'controller',
    ...(at === 0 ? { lead: true } : {}),
  }));
}

export function sampleRiskMap(count: number): Picture {
  const level = (number: number) => ([1, 2, 3, 4] as const)[number % 4] ?? 1;
  return {
    kind: 'risk-map',
    risks: Array.from({ length: count }, (_, at) => ({
      id: `risk-${at + 1}`,
      label: `Somebody outside learns the movements of a person (case ${at + 1}), because recordings are kept longer than needed`,
      before: { severity: level(at % 3 === 0 ? 3 : at), likelihood: level(at + 1) },
      after: { severity: level(at), likelihood: level(at % 2) },
    })),
  };
}

export function sampleDataFlow(perBoundary = 3): Picture {
  const boundaries = ['Street', 'City data centre', 'Cloud of the provider (third country)'];
  const types = ['process', 'store', 'process'] as const;
  const elements = [
    { id: 'person', label: 'Person passing by', type: 'entity' as const },
    { id: 'police', label: 'Police', type: 'entity' as const },
    ...boundaries.flatMap((boundary, at) =>
      Array.from({ length: perBoundary }, (_, place) => ({
        id: `e${at}-${place}`,
        label: `${['Camera', 'Counting service', 'Video store', 'Analysis', 'Dashboard'][(at + place) % 5] ?? ''} ${at + 1}.${place + 1}`,
        type: types[place % 3] ?? 'process',
        boundary,
      })),
    ),
  ];
  const flows = elements.slice(1).map((element, at) => ({
    id: `f${at}`,
    from: elements[at]?.id ?? '',
    to: element.id,
    label: ['Images', 'Counts', 'Number plates', 'Reports'][at % 4] ?? '',
    ...(element.id === 'e2-0' ? { transfer: true } : {}),
  }));
  return {
    kind: 'data-flow',
    elements,
    flows: [
      ...flows,
      { id: 'back', from: 'e2-0', to: 'police', label: 'Recordings on request' },
      { id: 'down', from: 'person', to: 'e1-1', label: 'Objection' },
    ],
  };
}

export function sampleMatrix(columns: number): Picture {
  const cells = ['A', 'R', 'C', 'I', 'A/R', ''] as const;
  const duties = [
    'Appoints the coordinating data protection officer',
    'Keeps the register of processing activities',
    'Answers requests of the people concerned within the time limit',
    'Notifies breaches',
    'Reviews exchange agreements every year',
    'Assesses suppliers before they are engaged',
  ];
  return {
    kind: 'responsibility-matrix',
    columns: sampleOrganizations(columns).map(({ label }) => label),
    rows: duties.map((label, at) => ({
      label,
      cells: Array.from({ length: columns }, (_, column) => cells[(at + column * 2) % 6] ?? ''),
    })),
  };
}

export function sampleOrganizationsMap(count: number): Picture {
  const organizations = sampleOrganizations(count);
  const states = ['active', 'active', 'draft', 'active', 'missing'] as const;
  return {
    kind: 'organizations-map',
    organizations,
    lines: organizations
      .slice(1)
      .flatMap(({ id }, at) => [
        { from: 'org-1', to: id, label: `Agreement ${at + 1}`, state: states[at % 5] ?? 'active' },
        ...(at % 3 === 0 && at > 0
          ? [{ from: id, to: `org-${at}`, label: `Sharing ${at}`, state: 'active' as const }]
          : []),
      ]),
  };
}

export function sampleBars(): Picture {
  return {
    kind: 'kpi-bars',
    bars: [
      { label: 'Processing records reviewed in time', value: 87.5, unit: '%', target: 95 },
      { label: 'Requests answered in time', value: 100, unit: '%', target: 100 },
      { label: 'Median time from awareness to notification', value: 41, unit: 'hours', most: 72, target: 72 },
      { label: 'Suppliers with a statement of their capabilities', unit: '%', target: 80 },
      { label: 'Exercises held', value: 2, unit: '', most: 4 },
    ],
  };
}

export function sampleCalendar(entries: number): Picture {
  return {
    kind: 'calendar',
    from: '2026-11-01',
    until: '2027-10-31',
    entries: Array.from({ length: entries }, (_, at) => ({
      on: `2027-${String((at % 10) + 1).padStart(2, '0')}-${String(((at * 7) % 28) + 1).padStart(2, '0')}`,
      label:
        ['Review of the exchange agreement on parking data', 'Yearly governance cycle', 'Retention check'][
          at % 3
        ] ?? '',
      organization: sampleOrganizations(10)[at % 10]?.label ?? '',
    })),
  };
}

export function sampleApproval(more: Partial<ProductApproval> = {}): ProductApproval {
  return {
    personId: 'dr-weiss',
    organizationId: 'org-1',
    role: 'accountable',
    outcome: 'accept-with-conditions',
    at: '2026-11-20T09:30:00.000Z',
    shownHash: HASH,
    reason: 'Once the recordings are kept for 24 hours only.',
    ...more,
  };
}

export function sampleDocument(more: Partial<ProductDocument> = {}): ProductDocument {
  return {
    format: 'clause8.product/1',
    kind: 'pia-report',
    title: 'Counting people at the harbour with cameras',
    subtitle: 'Assessment of the impact on the privacy of people passing by',
    language: 'en',
    organization: 'City of Lindau',
    ecosystem: 'Smart city Lindau',
    number: 2,
    at: '2026-11-22T03:15:21.000Z',
    facts: [
      { label: 'Reference', value: 'run-0007' },
      { label: 'Period', value: '1 March to 20 November 2026' },
      { label: 'Next review', value: '20 November 2027' },
    ],
    sections: [
      {
        id: 'summary',
        title: 'Summary',
        blocks: [
          {
            kind: 'text',
            text: 'Cameras at the harbour count how many people pass. Nobody is to be recognized: images are turned into numbers inside the camera and deleted at once.\n\nThis assessment looks at what could go wrong for people, and what is done about it.',
          },
          {
            kind: 'note',
            text: 'The risk that recordings are kept too long remains until the new release is installed.',
          },
          { kind: 'picture', picture: sampleRiskMap(12), caption: 'Risks before and after treatment' },
          {
            kind: 'list',
            items: ['Two controllers and one processor take part.', 'Citizens were asked for their views.'],
          },
        ],
      },
      {
        id: 'processing',
        title: 'The processing',
        blocks: [
          { kind: 'facts', rows: [{ label: 'Purpose', value: 'To know how full the harbour is' }] },
          { kind: 'picture', picture: sampleDataFlow(), caption: 'Where data flow' },
        ],
        sections: [
          {
            id: 'measures',
            title: 'Measures',
            blocks: [
              {
                kind: 'table',
                caption: 'Measures and who owns them',
                columns: ['Measure', 'Owner', 'By', 'State'],
                rows: [
                  [
                    'Images are deleted inside the camera after counting',
                    'Camera Supplier AG',
                    '1 December 2026',
                    'done',
                  ],
                  [
                    'Signs at every entrance in four languages, with a short text and a link',
                    'City of Lindau',
                    '1 January 2027',
                    'planned',
                  ],
                ],
              },
              { kind: 'table', caption: 'Measures rejected', columns: ['Measure'], rows: [], empty: 'None.' },
            ],
          },
        ],
      },
    ],
    approvals: [
      sampleApproval(),
      sampleApproval({ role: 'dpo', outcome: 'accept', personId: 'm-amari', at: '2026-11-20T10:00:00.000Z' }),
    ],
    sources: [
      { organizationId: 'org-1', id: 'data-management-plan.3', title: 'Data management plan', sha256: HASH },
    ],
    data: {},
    ...more,
  };
}

/** A plan of a large ecosystem, with every kind of block and picture. */
export function samplePlan(organizations = 30): ProductDocument {
  const all = sampleOrganizations(organizations);
  const parts = all.map(({ label, role }, at): DocumentSection => ({
    id: `part-${at + 1}`,
    title: label,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: 'Role', value: role },
          { label: 'Contact', value: `privacy${at + 1}@example.org` },
        ],
      },
      {
        kind: 'table',
        caption: `Processing of ${label}`,
        columns: ['Purpose', 'Data', 'People', 'Kept for', 'Recipients'],
        rows: Array.from({ length: 5 }, (_, row) => [
          `Purpose ${row + 1}: running the service and improving it`,
          'Names, addresses, times of use',
          'Inhabitants and visitors',
          `${row + 1} years after the end of the contract`,
          all[(at + row + 1) % all.length]?.label ?? '',
        ]),
      },
    ],
  }));
  return sampleDocument({
    kind: 'ecosystem-plan',
    title: 'Privacy plan of the smart city',
    subtitle: 'Arrangements, processes and calendar of all organizations that take part',
    sections: [
      {
        id: 'scope',
        title: 'Scope and context',
        blocks: [
          {
            kind: 'text',
            text: 'This plan says what the organizations of the ecosystem do, when, how, and who does it. '.repeat(
              12,
            ),
          },
          {
            kind: 'picture',
            picture: sampleOrganizationsMap(organizations),
            caption: 'Organizations and their agreements',
          },
        ],
      },
      {
        id: 'governance',
        title: 'Arrangement A: governance body',
        blocks: [
          { kind: 'picture', picture: sampleMatrix(organizations), caption: 'Who is responsible for what' },
          { kind: 'picture', picture: sampleMatrix(5), caption: 'The same for the five largest' },
          { kind: 'picture', picture: sampleBars(), caption: 'Figures of the last year' },
        ],
      },
      { id: 'parts', title: 'Arrangement C: data management', blocks: [], sections: parts },
      {
        id: 'risks',
        title: 'Open risks',
        blocks: [{ kind: 'picture', picture: sampleRiskMap(25), caption: 'All open risks' }],
      },
      {
        id: 'calendar',
        title: 'Calendar',
        blocks: [
          { kind: 'picture', picture: sampleCalendar(60), caption: 'What falls due until October 2027' },
        ],
      },
    ],
  });
}

import { describe, beforeAll, expect, test } from '@jest/globals';
import { createPdfPrinter } from '../../../../adapters/pdf/pdf-printer.ts';
import type { Imprint } from '../../../../core/ports/printer.ts';
import type { Block, DocumentSection } from '../../../../core/rules/product/document.ts';
import { sampleApproval, sampleDocument, samplePlan } from '../../../support/product-samples.ts';
import { nodesOf, readPdf, type ReadPdf } from './read-pdf.ts';

const IMPRINT: Imprint = {
  sha256: 'f'.repeat(64),
  organizationName: (id) => (id === 'org-1' ? 'City of Lindau' : id),
  personName: (id) => (id === 'dr-weiss' ? 'Dr. Anna Weiß' : id),
};
const printer = createPdfPrinter();

describe('a printed work product', () => {
  let pdf: ReadPdf;
  let text: string;
  beforeAll(async () => {
    pdf = await readPdf(await printer.print(sampleDocument(), IMPRINT));
    text = pdf.texts.join('\n');
  });

  test('says its title, language, author and day, and that it is tagged', () => {
    expect(pdf.marked).toBe(true);
    expect(pdf.language).toBe('en');
    expect(pdf.info).toMatchObject({
      Title: 'Counting people at the harbour with cameras',
      Author: 'City of Lindau',
      CreationDate: 'D:20261122031521Z',
    });
  });

  test('begins with a cover: what it is, which version, as of when, and the facts', () => {
    for (const words of [
      'Privacy impact assessment report',
      'Counting people at the harbour with',
      'Version 2, as of 22 November 2026',
      'Next review',
      '20 November 2027',
      'it is no',
    ])
      expect(pdf.texts[0]).toContain(words);
  });

  test('has contents whose page numbers and links lead to the headings', () => {
    const [, contents = ''] = pdf.texts;
    for (const [at, heading] of [
      '1 Summary',
      '2 The processing',
      '2.1 Measures',
      '3 Approvals and seal',
    ].entries()) {
      const [page = 0] = [pdf.links[1]?.[at]];
      expect(contents).toContain(heading);
      expect(pdf.texts[page - 1]).toContain(heading);
      expect(contents).toMatch(new RegExp(`${heading.replaceAll('.', '\\.')}\\s+${page}\\b`));
    }
  });

  test('has an outline with the same sections', () => {
    expect(pdf.outline).toEqual([
      { title: '1 Summary', items: [] },
      { title: '2 The processing', items: [{ title: '2.1 Measures' }] },
      { title: '3 Approvals and seal', items: [] },
    ]);
  });

  test('numbers its pages "n of m"', () => {
    pdf.texts.forEach((page, at) => {
      expect(page).toContain(`${at + 1} of ${pdf.pages}`);
    });
  });

  test('is a tree of headings, lists, tables with headed columns and rows, and figures', () => {
    const all = (role: string) => pdf.trees.flatMap((tree) => nodesOf(tree, role));
    expect(all('Title')).toHaveLength(1);
    expect(all('H1').length).toBeGreaterThanOrEqual(4);
    expect(all('H2').length).toBeGreaterThanOrEqual(2);
    expect(all('LI')).toHaveLength(2);
    expect(all('Lbl')).toHaveLength(2);
    expect(all('TOCI')).toHaveLength(4);
    expect(all('Link')).toHaveLength(4);
    const tables = all('Table');
    expect(tables.length).toBeGreaterThanOrEqual(5);
    for (const table of tables) {
      expect(nodesOf(table, 'TH').length).toBeGreaterThan(0);
      expect(nodesOf(table, 'TD').length).toBeGreaterThan(0);
    }
  });

  test('every picture has everything it shows as its text alternative', () => {
    const figures = pdf.trees.flatMap((tree) => nodesOf(tree, 'Figure'));
    expect(figures).toHaveLength(2);
    expect(figures[0]?.alt).toContain('Map of 12 risks');
    expect(figures[0]?.alt).toContain('(case 12)');
    expect(figures[1]?.alt).toContain('Recordings on request');
  });

  test('ends with who decided what on which text, the sources, and the seal of the JSON', () => {
    const last = pdf.texts.at(-1) ?? '';
    for (const words of ['Dr. Anna Weiß', 'Accepted with conditions', 'Data management plan', 'f'.repeat(40)])
      expect(last).toContain(words);
  });

  test('an empty table says so in words', () => {
    expect(text).toContain('Measures rejected: none.');
  });

  test('the same document and imprint give the same bytes', async () => {
    const [one, two] = [
      await printer.print(sampleDocument(), IMPRINT),
      await printer.print(sampleDocument(), IMPRINT),
    ];
    expect(Buffer.compare(one, two)).toBe(0);
  });
});

test('says on what each decided, and has no column for reasons where none are shown', async () => {
  const { reason: _reason, personId: _person, ...said } = sampleApproval({ about: 'Adopt the plan' });
  const pdf = await readPdf(await printer.print(sampleDocument({ approvals: [said] }), IMPRINT));
  const last = pdf.texts.at(-1) ?? '';
  expect(last).toMatch(/Who\s+On what\s+Decided\s+When\s+Shown/);
  expect(last).toMatch(/Accountable person, City of Lindau\s+Adopt the plan\s+Accepted with\s+conditions/);
});

test('counts days where the organization is', async () => {
  const late = { at: '2026-11-20T23:30:00.000Z' };
  const document = sampleDocument({ ...late, timeZone: 'Europe/Berlin', approvals: [sampleApproval(late)] });
  const pdf = await readPdf(await printer.print(document, IMPRINT));
  expect(pdf.texts[0]).toContain('as of 21 November 2026');
  expect(pdf.texts.at(-1)).toContain('21 November 2026');
  expect(pdf.texts.join()).not.toContain('20 November 2026,');
});

test('a list has its caption above it, or says that there is nothing', async () => {
  const blocks: Block[] = [
    { kind: 'list', caption: 'Laws that apply', items: ['GDPR', 'NIS 2'] },
    { kind: 'list', caption: 'Left out', items: [], empty: 'Nothing named.' },
  ];
  const pdf = await readPdf(
    await printer.print(sampleDocument({ sections: [{ id: 'a', title: 'Scope', blocks }] }), IMPRINT),
  );
  const text = pdf.texts.join(' ');
  expect(text).toMatch(/Laws that apply\s+•\s+GDPR\s+•\s+NIS 2/);
  expect(text).toContain('Left out: nothing named.');
});

test.each([0, 10, 14, 16, 18, 20, 22, 24, 26, 28, 30])(
  'after %i lines a heading stands on the page of what it announces',
  async (lines) => {
    const filler = Array.from({ length: lines }, (_, at) => `Line ${at}`).join('\n\n');
    const rows = Array.from({ length: 5 }, (_, at) => [`Row ${at + 1}`, 'Said']);
    const table: Block = { kind: 'table', caption: 'Short table', columns: ['What', 'How'], rows };
    const sections: DocumentSection[] = [
      { id: 'a', title: 'Before', blocks: [{ kind: 'text', text: filler }] },
      { id: 'b', title: 'Heading', blocks: [{ kind: 'text', text: 'An introduction.' }, table] },
      { id: 'c', title: 'Outer', blocks: [], sections: [{ id: 'd', title: 'Inner', blocks: [table] }] },
    ];
    const { texts } = await readPdf(await printer.print(sampleDocument({ sections }), IMPRINT));
    const pageOf = (words: string) => texts.findLastIndex((page) => page.includes(words));
    const page = texts[pageOf('An introduction.')] ?? '';
    expect(page).toContain('2 Heading');
    expect(page).toContain('Row 5');
    expect(texts[pageOf('3 Outer')]).toContain('Row 5');
  },
);

test('the last row of a table does not stand alone on a page', async () => {
  for (let count = 28; count < 36; count += 1) {
    const rows = Array.from({ length: count }, (_, at) => [`Row ${at + 1}.`, 'Said']);
    const table: Block = { kind: 'table', caption: 'Long table', columns: ['What', 'How'], rows };
    const sections: DocumentSection[] = [{ id: 'a', title: 'Rows', blocks: [table] }];
    const { texts } = await readPdf(await printer.print(sampleDocument({ sections }), IMPRINT));
    const page = texts.find((text) => text.includes(`Row ${count}.`));
    expect(page).toContain(`Row ${count - 1}.`);
  }
});

test('letters the typeface does not have are shown as □ with a note, and read out as what they are', async () => {
  const words = 'Łódź, Αθήνα, Київ: 東京 السلام 😀 end';
  const pdf = await readPdf(
    await printer.print(
      sampleDocument({ sections: [{ id: 'a', title: 'Names', blocks: [{ kind: 'text', text: words }] }] }),
      IMPRINT,
    ),
  );
  const text = pdf.texts.join('\n');
  expect(text).toContain('Łódź, Αθήνα, Київ: □□ □□□□□□ □ end');
  expect(text).toContain('□ stands for a character that the typeface of this print does not have');
});

test('control characters, tabs and very long words leave the page whole', async () => {
  const long = 'x'.repeat(900);
  const pdf = await readPdf(
    await printer.print(
      sampleDocument({
        title: long,
        sections: [
          {
            id: 'a',
            title: 'Odd',
            blocks: [
              { kind: 'text', text: `a\u0000b\tc\n${long}` },
              {
                kind: 'table',
                caption: 'Wide',
                columns: ['A', 'B'],
                rows: [
                  [long, 'short'],
                  ['', ''],
                ],
              },
              { kind: 'list', items: [] },
              { kind: 'facts', rows: [] },
            ],
          },
        ],
      }),
      IMPRINT,
    ),
  );
  expect(pdf.texts.join('').replaceAll(/\s/g, '')).toContain('abc');
});

test('a row longer than a page goes on over the next, and columns that do not fit come in parts', async () => {
  const essay = Array.from({ length: 900 }, (_, at) => `word${at}`).join(' ');
  const columns = Array.from({ length: 24 }, (_, at) => `Organization ${at + 1}`);
  const pdf = await readPdf(
    await printer.print(
      sampleDocument({
        sections: [
          {
            id: 'a',
            title: 'Long',
            blocks: [
              { kind: 'table', caption: 'Essay', columns: ['What', 'Said'], rows: [['One', essay]] },
              {
                kind: 'table',
                caption: 'Matrix',
                columns: ['Duty', ...columns],
                rows: [['Notify', ...columns.map(() => 'x')]],
              },
            ],
          },
        ],
      }),
      IMPRINT,
    ),
  );
  const text = pdf.texts.join(' ');
  expect(text).toContain('word0 ');
  expect(text).toContain('word899');
  expect(text).toMatch(/Matrix \(1 of \d\)/);
  expect(text).toContain('Organization 24');
});

test('a plan with thirty organizations: every organization, section and picture is there', async () => {
  const pdf = await readPdf(await printer.print(samplePlan(30), IMPRINT));
  expect(pdf.pages).toBeGreaterThan(15);
  const text = pdf.texts.join('\n');
  for (let part = 1; part <= 30; part += 1) expect(text).toContain(`3.${part} `);
  expect(pdf.outline.map(({ title }) => title)).toEqual([
    '1 Scope and context',
    '2 Arrangement A: governance body',
    '3 Arrangement C: data management',
    '4 Open risks',
    '5 Calendar',
    '6 Approvals and seal',
  ]);
  expect(pdf.outline[2]?.items).toHaveLength(30);
  expect(pdf.trees.flatMap((tree) => nodesOf(tree, 'Figure'))).toHaveLength(6);
  expect(pdf.links.flat()).toHaveLength(36);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { answersFromFields, localFieldValue } from '../../../core/rules/form-fields.ts';
import { SAMPLE_FORM } from './sample-form.ts';

function read(fields: string, timeZone = 'Europe/Berlin'): Record<string, unknown> {
  return answersFromFields(SAMPLE_FORM, new URLSearchParams(fields), timeZone);
}

describe('fields of a page become answers', () => {
  test('numbers, choices, boxes, blocks and rows', () => {
    const fields = [
      'kind=breach',
      'note=two%0D%0Alines',
      'tags=a',
      'tags=b',
      'count=7',
      'share=0.3',
      'sure=on',
      'at=2026-05-22T16:30',
      'time.zone=other',
      'time.why=because',
      'rows.0.what=x',
      'rows.0.state=done',
      'rows.2.what=y',
      'rows.2.state=planned',
      'rows.2.by=2026-06-01',
    ];
    expect(read(fields.join('&'))).toEqual({
      kind: 'breach',
      note: 'two\nlines',
      tags: ['a', 'b'],
      count: 7,
      share: 0.3,
      sure: true,
      at: '2026-05-22T14:30:00.000Z',
      who: [],
      time: { zone: 'other', why: 'because' },
      rows: [
        { what: 'x', state: 'done' },
        { what: 'y', state: 'planned', by: '2026-06-01' },
      ],
    });
  });

  test('empty fields, empty rows and names of no field are left out; a box not ticked is no', () => {
    expect(read('kind=alarm&note=&count=&rows.0.what=&rows.0.state=&rows.x.what=1&csrf=1')).toEqual({
      kind: 'alarm',
      tags: [],
      sure: false,
      time: {},
      rows: [],
    });
  });

  test('what cannot be read stays, so that the check can name it', () => {
    expect(read('count=seven&share=1,5&at=tomorrow&sure=perhaps&kind=breach')).toMatchObject({
      count: 'seven',
      share: '1,5',
      at: 'tomorrow',
      sure: 'perhaps',
    });
  });

  test.each([
    ['winter time', '2026-01-22T16:30', '2026-01-22T15:30:00.000Z'],
    ['with seconds', '2026-01-22T16:30:15', '2026-01-22T15:30:15.000Z'],
    ['with an offset', '2026-01-22T16:30:00+05:30', '2026-01-22T11:00:00.000Z'],
    ['the hour that is skipped', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['the hour that comes twice', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ])('a local time: %s', (_name, local, instant) => {
    expect(read(`kind=breach&at=${encodeURIComponent(local)}`).at).toBe(instant);
  });

  test('a time shown in a field and sent back is the same minute', () => {
    const minute = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    const zone = fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', 'America/New_York', 'UTC');
    fc.assert(
      fc.property(minute, zone, (when, timeZone) => {
        when.setUTCSeconds(0, 0);
        const shown = localFieldValue(when.toISOString(), timeZone);
        const back = read(`kind=breach&at=${encodeURIComponent(shown)}`, timeZone).at;
        // The hour that comes twice in autumn reads as the first of the two.
        expect([when.toISOString(), new Date(when.getTime() - 3_600_000).toISOString()]).toContain(back);
      }),
    );
  });

  test('nothing to show for no instant', () => {
    expect(localFieldValue('soon', 'Europe/Berlin')).toBe('');
  });
});

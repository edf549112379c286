import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawPicture } from '../../../../core/rules/picture/draw-picture.ts';
import { PAINTS, type Paint } from '../../../../core/rules/picture/drawing.ts';
import type { Picture, RiskLevel } from '../../../../core/rules/picture/picture.ts';
import {
  sampleBars,
  sampleCalendar,
  sampleDataFlow,
  sampleMatrix,
  sampleOrganizationsMap,
  sampleRiskMap,
} from '../../../support/product-samples.ts';
import { outside, overlaps, texts } from './drawn-boxes.ts';

const REALISTIC: [string, Picture][] = [
  ['risk map of one', sampleRiskMap(1)],
  ['risk map of 25', sampleRiskMap(25)],
  ['risk map without any', { kind: 'risk-map', risks: [] }],
  ['data flow', sampleDataFlow()],
  ['large data flow', sampleDataFlow(6)],
  ['data flow without any', { kind: 'data-flow', elements: [], flows: [] }],
  ['matrix of 5', sampleMatrix(5)],
  ['matrix of 30', sampleMatrix(30)],
  ['matrix without any', { kind: 'responsibility-matrix', columns: [], rows: [] }],
  ['map of one', sampleOrganizationsMap(1)],
  ['map of 3', sampleOrganizationsMap(3)],
  ['map of 30', sampleOrganizationsMap(30)],
  ['bars', sampleBars()],
  ['calendar of 60', sampleCalendar(60)],
  ['empty calendar', sampleCalendar(0)],
];

describe.each(REALISTIC)('%s', (_name, picture) => {
  test('stays within its frame', () => {
    expect(outside(drawPicture(picture))).toEqual([]);
  });

  test('no word lies over another', () => {
    expect(overlaps(texts(drawPicture(picture)))).toEqual([]);
  });

  test('is the same whenever it is drawn', () => {
    expect(drawPicture(structuredClone(picture))).toEqual(drawPicture(picture));
  });
});

const word = fc.string({ unit: 'grapheme', maxLength: 60 });
const level = fc.constantFrom<RiskLevel>(1, 2, 3, 4);
const point = fc.record({ severity: level, likelihood: level });

test('whatever the words, risks are drawn apart and within the frame', () => {
  const risk = fc.record({ id: fc.string(), label: word, before: point, after: point });
  fc.assert(
    fc.property(fc.array(risk, { maxLength: 25 }), (risks) => {
      const drawing = drawPicture({ kind: 'risk-map', risks });
      expect(outside(drawing)).toEqual([]);
      expect(overlaps(texts(drawing))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('whatever the model, flows are numbered apart and nothing leaves the frame', () => {
  const elements = fc.array(
    fc.record({
      label: word,
      type: fc.constantFrom('entity' as const, 'process' as const, 'store' as const),
      boundary: fc.constantFrom(undefined, 'Street', 'Data centre', 'Cloud'),
    }),
    { minLength: 1, maxLength: 14 },
  );
  const flows = fc.array(fc.tuple(fc.nat(13), fc.nat(13), word, fc.boolean()), { maxLength: 20 });
  fc.assert(
    fc.property(elements, flows, (boxes, arrows) => {
      const drawing = drawPicture({
        kind: 'data-flow',
        elements: boxes.map(({ boundary, ...rest }, at) => ({
          id: String(at),
          ...rest,
          ...(boundary === undefined ? {} : { boundary }),
        })),
        flows: arrows.map(([from, to, label, transfer], at) => ({
          id: `f${at}`,
          from: String(from),
          to: String(to),
          label,
          transfer,
        })),
      });
      expect(outside(drawing)).toEqual([]);
      expect(overlaps(texts(drawing))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

/** Relative luminance of WCAG 2. */
function luminance(paint: Paint): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(PAINTS[paint].slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: Paint, other: Paint): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each<[Paint, Paint]>([
  ['ink', 'paper'],
  ['soft', 'paper'],
  ['soft', 'wash'],
  ['ink', 'wash'],
  ['ink', 'accentWash'],
  ['paper', 'accent'],
  ['ink', 'low'],
  ['ink', 'medium'],
  ['ink', 'high'],
  ['ink', 'veryHigh'],
])('text in %s on %s has a contrast of at least 4.5', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});

test('the bands of risk differ in grey print: each is darker than the one before', () => {
  const light = (['low', 'medium', 'high', 'veryHigh'] as const).map(luminance);
  expect(light).toEqual([...light].sort((a, b) => b - a));
  expect(Math.min(...light.slice(1).map((one, at) => (light[at] ?? 0) - one))).toBeGreaterThan(0.1);
});

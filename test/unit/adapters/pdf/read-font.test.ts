import { describe, expect, test } from '@jest/globals';
import PDFDocument from 'pdfkit';
import { fontBytes, type FontName } from '../../../../adapters/pdf/font-files.ts';
import { createPdfPrinter } from '../../../../adapters/pdf/pdf-printer.ts';
import { fontWidth } from '../../../../adapters/pdf/read-font.ts';
import type { Imprint } from '../../../../core/ports/printer.ts';
import { sampleDocument, samplePlan } from '../../../support/product-samples.ts';

const IMPRINT: Imprint = {
  sha256: 'f'.repeat(64),
  organizationName: (id) => id,
  personName: (id) => id,
};

describe('a font read once for all documents', () => {
  test.each<[FontName, string]>([
    ['regular', 'AVATAR To  Wavy office, Hafenstraße 5'],
    ['bold', 'AVATAR To Wavy office '],
    ['regular', 'f'.repeat(64)],
  ])('is as wide as pdfkit finds it (%s): %s', (font, text) => {
    const fresh = new PDFDocument({ font: '', autoFirstPage: false }).font(fontBytes(font)).fontSize(1000);
    expect(fontWidth(font, text)).toBeGreaterThan(0);
    expect(fontWidth(font, text)).toBeCloseTo(fresh.widthOfString(text), 6);
  });

  test('prints a document the same after others', async () => {
    const printer = createPdfPrinter();
    const first = await printer.print(sampleDocument(), IMPRINT);
    await printer.print(samplePlan(), IMPRINT);
    expect(Buffer.from(await printer.print(sampleDocument(), IMPRINT)).equals(first)).toBe(true);
  });
});

import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LOOKS = [
  { size: { width: 1280, height: 900 }, colorScheme: 'light' },
  { size: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const;

/** No violation that axe can find, wide and light, on a phone and dark; nothing has to be scrolled sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const { size, colorScheme } of LOOKS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    // Our pages have no frames, for which alone it would open another page each time.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    expect({ address: page.url(), size, colorScheme, found }).toMatchObject({ found: [] });
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect({ address: page.url(), width }).toEqual({ address: page.url(), width: size.width });
  }
}

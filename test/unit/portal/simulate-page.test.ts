import { beforeAll, describe, expect, test } from '@jest/globals';
import { factsAsked, readAsked } from '../../../portal/pages/simulate/simulate-query.ts';
import { type Browser, ORIGIN, portalInMemory, type TestPortal } from './support/portal-in-memory.ts';

let portal: TestPortal;
let browser: Browser;
beforeAll(async () => {
  portal = await portalInMemory();
  browser = await portal.browser('mobility-dpo');
});

async function asked(said: Record<string, string>): Promise<{ status: number; page: string }> {
  const query = new URLSearchParams({ from: '2026-05-22T16:30', zone: 'Europe/Berlin', ...said });
  const response = await browser.get(`/simulate?${query.toString()}`);
  return { status: response.status, page: await response.text() };
}

describe('the page of a simulation', () => {
  test('is for people who have signed in', async () => {
    const response = await portal.app.request(`${ORIGIN}/simulate`);
    expect(response.status).toBe(302);
  });

  test('asks for the facts, with every organization of the ecosystem and its usual role', async () => {
    const page = await (await browser.get('/simulate')).text();
    for (const { id } of await portal.city.ports.store.organizations())
      expect(page).toContain(`name="role.${id}"`);
    expect(page).toMatch(/<option value="controller" selected="">/);
    expect(page).not.toContain('<table');
  });

  test('shows the course as a picture and, under it, in words', async () => {
    const { status, page } = await asked({});
    expect(status).toBe(200);
    expect(page).toMatch(
      /<svg class="course" [^>]*role="img" aria-label="[^"]+" aria-describedby="words-title"/,
    );
    expect(page).toContain('Latest safe hand-over');
    expect(page).toContain('Sat 23 May 2026<span class="soon-text">weekend</span>');
    expect(page).toContain('Mon 25 May 2026<span class="soon-text">Whit Monday');
    expect(page).toContain('<time datetime="2026-05-25T14:30:00.000Z"');
    expect(page).not.toMatch(/<style|style=|<script>|\son\w+=|javascript:|src="http|href="http/);
    expect(page).not.toMatch(/NaN|undefined/);
  });

  test('keeps what was asked in its address and its form', async () => {
    const { page } = await asked({ 'aware.mobility': '2026-05-22T18:05', silence: 'stops' });
    expect(page).toContain('value="2026-05-22T18:05"');
    expect(page).toContain('<option value="stops" selected="">');
    expect(page).toContain('Stops here');
  });

  test.each([
    [{ zone: 'Mars/Olympus' }, 'Mars/Olympus'],
    [{ from: '2026-02-31T10:00' }, 'that month has the days 1 to 28'],
    [{ from: '' }, 'Enter a date and a time.'],
    [{ 'aware.mobility': 'soon' }, 'href="#a-aware-mobility">Enter a date and a time.'],
    [{ from: '2026-10-25T02:30' }, 'This time comes twice'],
    [{ reportedBy: 'nobody' }, '>There is no organization &quot;nobody&quot;'],
    [{ 'aware.mobility': '2026-03-29T02:30' }, '02:30'],
    [{ process: 'none' }, 'There is no such process.'],
    [{ 'role.mobility': 'other', 'role.parkwell': 'processor' }, 'No organization has the role'],
  ])('refuses %j with a sentence', async (said, sentence) => {
    const { status, page } = await asked(said);
    expect({ status, refused: page.includes('role="alert"') }).toEqual({ status: 422, refused: true });
    expect(page).toContain(sentence);
    expect(page).not.toContain('The course in words');
    expect(page).not.toMatch(/starts\.awareness|run\.reportedBy|from:/);
  });

  test('says beside a field what is wrong with it, and first that it is an error', async () => {
    const { page } = await asked({ from: '' });
    expect(page).toContain(
      `id="a-from-error"><span class="visually-hidden">Error: </span>Enter a date and a time.`,
    );
  });
});

test('a course of more organizations than a page can wait for is left to the command line', async () => {
  const [one] = await portal.city.ports.store.organizations();
  if (one === undefined) throw new Error('no organizations');
  const asking = (count: number) => {
    const ids = Array.from({ length: count }, (_, index) => ({ ...one, id: `org-${index}` }));
    const query = new URLSearchParams(ids.map(({ id }): [string, string] => [`role.${id}`, 'processor']));
    const person = {
      id: 'p',
      name: 'P',
      email: 'p@example.org',
      memberships: [],
      delegations: [],
      version: 1,
    };
    const asked = readAsked(query, { organizations: ids, person, now: '2026-05-22T14:30:00.000Z' });
    return () => factsAsked(asked, ids);
  };
  expect(asking(40)).not.toThrow();
  expect(asking(41)).toThrow(expect.objectContaining({ code: 'facts.too-many' }));
});

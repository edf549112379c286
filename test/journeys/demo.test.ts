import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { CliIo } from '../../cli/cli-io.ts';
import { runDemo } from '../../cli/demo/run-demo.ts';
import { runCli } from '../../cli/run-cli.ts';
import { mailLinks } from './support/scan-mail-links.ts';
import { openTestCloud } from './support/test-cloud.ts';

jest.setTimeout(180_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clause8-demo-test-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function plainIo(): { io: CliIo; text: () => string } {
  let text = '';
  const io: CliIo = {
    out: (words) => void (text += words),
    err: (words) => void (text += words),
    env: {},
    terminal: false,
    columns: 160,
    now: () => Date.now(),
    fetch,
  };
  return { io, text: () => text };
}

test('the demo plays a whole breach and leaves dossier and evidence that hold', async () => {
  const { io, text } = plainIo();
  await runDemo(io, { data: folder, port: 0 });
  expect(await readdir(folder)).toEqual(
    expect.arrayContaining(['dossier.html', 'dossier.json', 'evidence.json']),
  );
  for (const words of [
    'run started',
    'triage: suspected',
    'triage: personal-data-breach',
    'reminder sent',
    'task escalated',
    'changes',
    'file (mobility-agency.gdpr-33): incomplete',
    'report (transit-authority.nis2): final',
    'product published',
    'run ended: completed',
    'chain verified offline',
    join(folder, 'dossier.json'),
    join(folder, 'dossier.html'),
  ]) {
    expect(text()).toContain(words);
  }
  const check = plainIo();
  expect(await runCli(['evidence', 'verify', join(folder, 'evidence.json')], check.io, '0')).toBe(0);
  expect(check.text()).toMatch(/^ok {2}\d+ events/);

  // The cloud as the demo has left it; closing it tries the links of its mails, as after every journey.
  const startAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const cloud = await openTestCloud({ dataDir: join(folder, 'cloud'), startAt });
  expect((await mailLinks(cloud)).length).toBeGreaterThan(50);
  await cloud.close();
});

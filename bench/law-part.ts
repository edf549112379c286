import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { SimulationFacts } from '../core/rules/simulate/facts.ts';
import { simulate } from '../core/rules/simulate/simulate.ts';
import { allClocks } from '../test/support/breach-of-thirty.ts';
import { breachNotification } from '../workflows/breach-notification/process.ts';
import { atMost, type Figure, type Part } from './figure.ts';
import { percentile } from './percentile.ts';

const HOUSE = resolve(import.meta.dirname, '..');
const ROUNDS = 200;

/** What computing the law takes: time, and what the holiday tables add to a bundle. */
export const law: Part = {
  name: 'law',
  title: 'Law: clocks, holiday tables, simulation',
  async measure(progress) {
    progress('clocks of thirty organizations');
    const clocks = allClocks();
    const times = Array.from({ length: ROUNDS }, () => timed(allClocks)).sort((one, other) => one - other);
    const median = percentile(times, 0.5);
    progress('simulation');
    const sample = await readFile(resolve(HOUSE, 'cli/whatif/sample-facts.json'), 'utf8');
    const facts = SimulationFacts.parse(JSON.parse(sample));
    const simulated = () => simulate(breachNotification, facts, '2026-05-22T16:30[Europe/Berlin]');
    const courses = Array.from({ length: 10 }, () => timed(simulated)).sort((one, other) => one - other);
    const kilobytes = await holidayKilobytes();
    const figures: Figure[] = [
      { name: 'clocks of a breach, 30 organizations', value: clocks, unit: '' },
      {
        name: 'judging and computing them, median',
        value: median,
        unit: 'ms',
        ...atMost(20, 'ms', median),
      },
      { name: 'the same, p99', value: percentile(times, 0.99), unit: 'ms' },
      { name: 'simulated breach, 3 organizations, median', value: percentile(courses, 0.5), unit: 'ms' },
      {
        name: 'holiday tables in a bundle',
        value: kilobytes,
        unit: 'kB',
        ...atMost(100, 'kB', kilobytes),
      },
    ];
    return figures;
  },
};

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function holidayKilobytes(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [resolve(HOUSE, 'core/rules/calendar/holidays/holiday-on.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return (outputFiles[0]?.contents.length ?? 0) / 1000;
}

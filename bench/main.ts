import { parseArgs } from 'node:util';
import { bundles } from './bundles.ts';
import { engine } from './engine-part.ts';
import { formatNumber, type Figure, type Part } from './figure.ts';
import { latency } from './latency-part.ts';
import { processes } from './processes-part.ts';
import { law } from './law-part.ts';
import { describeMachine } from './machine.ts';
import { runs } from './runs-part.ts';
import { scale } from './scale-part.ts';
import { start } from './start-part.ts';
import { webhooks } from './webhooks-part.ts';
import { usage } from './usage-part.ts';

/** In the order printed. */
const PARTS: Part[] = [engine, start, runs, latency, usage, processes, scale, bundles, webhooks, law];

const { values } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const parts = PARTS.filter((part) => values.only === undefined || part.name === values.only);

if (parts.length === 0) {
  process.stderr.write(
    `There is no part "${values.only ?? ''}". Parts: ${PARTS.map((p) => p.name).join(', ')}.\n`,
  );
  process.exitCode = 2;
} else {
  const machine = describeMachine();
  if (!values.json)
    process.stdout.write(
      `${Object.entries(machine)
        .map(([k, v]) => `${k}: ${v}`)
        .join(' · ')}\n`,
    );
  const results: { part: string; figures: Figure[] }[] = [];
  for (const part of parts) {
    if (!values.json) process.stdout.write(`\n${part.title}\n`);
    const figures = await part.measure((line) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K  ${line}`);
    });
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    results.push({ part: part.name, figures });
    if (!values.json) process.stdout.write(figures.map(figureLine).join(''));
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ machine, results }, null, 2)}\n`);
  process.exitCode = 0;
}

function figureLine(figure: Figure): string {
  const goal =
    figure.goal === undefined ? '' : `   goal ${figure.goal}: ${figure.met === true ? 'met' : 'NOT MET'}`;
  const note = figure.note === undefined ? '' : `   ${figure.note}`;
  return `  ${figure.name.padEnd(44)} ${formatNumber(figure.value).padStart(10)} ${figure.unit}${goal}${note}\n`;
}

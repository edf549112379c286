import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { BUNDLE } from '../lib/bundling.ts';
import { atMost, type Figure, type Part } from './figure.ts';
import { percentile } from './percentile.ts';

const HOUSE = resolve(import.meta.dirname, '..');
const run = promisify(execFile);
const RUNS = 5;
/** Functions that answer the outside at once; their bundles have the tighter goal. */
const INGRESS = new Set(['incident-webhook', 'security-finding', 'slack-ingress']);

/** Size of each handler's bundle, built as the CDK builds it, and how long Node takes to import it. */
export const bundles: Part = {
  name: 'bundles',
  title: 'Bundles of the functions (esbuild, minified, SDK inside)',
  async measure(progress) {
    const folder = await mkdtemp(join(tmpdir(), 'clause8-bundles-'));
    try {
      const figures: Figure[] = [];
      for (const name of await functionNames()) {
        progress(name);
        figures.push(...(await measureBundle(name, folder)));
      }
      return figures;
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** Every folder of functions/ with a handler. */
export async function functionNames(): Promise<string[]> {
  const entries = await readdir(join(HOUSE, 'functions'), { recursive: true });
  return entries.flatMap((entry) => /^([^/]+)\/handler\.ts$/.exec(entry)?.[1] ?? []).sort();
}

async function measureBundle(name: string, folder: string): Promise<Figure[]> {
  const outfile = join(folder, name, 'index.mjs');
  await build({
    entryPoints: [join(HOUSE, 'functions', name, 'handler.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
    target: BUNDLE.target,
    mainFields: BUNDLE.mainFields,
    alias: BUNDLE.alias,
    banner: { js: BUNDLE.banner },
  });
  const kilobytes = (await stat(outfile)).size / 1000;
  const milliseconds = percentile(await importTimes(outfile, folder), 0.5);
  return [
    {
      name: `${name} size`,
      value: kilobytes,
      unit: 'kB',
      ...atMost(INGRESS.has(name) ? 300 : 1000, 'kB', kilobytes),
    },
    {
      name: `${name} import`,
      value: milliseconds,
      unit: 'ms',
      ...atMost(INGRESS.has(name) ? 30 : 100, 'ms', milliseconds),
    },
  ];
}

/** The median of a few fresh processes; the environment is read when the handler runs, not at import. */
async function importTimes(bundle: string, folder: string): Promise<number[]> {
  const script = join(folder, 'import.mjs');
  await writeFile(
    script,
    'const start = performance.now(); await import(process.argv[2]); console.log(performance.now() - start); process.exit();\n',
  );
  const times: number[] = [];
  for (let round = 0; round < RUNS; round += 1) {
    const { stdout } = await run(process.execPath, [script, bundle], { timeout: 60_000 });
    times.push(Number(stdout.trim().split('\n').at(-1)));
  }
  return times;
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

import { CORRECTIONS } from './corrections/all.ts';
import { PLACES } from './places.ts';
import { renderModule } from './render-module.ts';
import { tableTexts } from './table-texts.ts';

const Manifest = z.object({ name: z.string(), version: z.string() });

/** The text of core/rules/calendar/holidays/holiday-texts.ts as the installed source and the corrections give it. */
export function holidayModule(): string {
  const path = createRequire(import.meta.url).resolve('date-holidays/package.json');
  const { name, version } = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
  return renderModule(tableTexts(PLACES, CORRECTIONS), `${name} ${version}`);
}

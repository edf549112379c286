import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { holidayModule } from './holidays/holiday-module.ts';

const TARGET = fileURLToPath(new URL('../core/rules/calendar/holidays/holiday-texts.ts', import.meta.url));

/** `npm run holidays`: makes the holiday tables anew. */
writeFileSync(TARGET, holidayModule());
console.log(`Wrote ${TARGET}`);

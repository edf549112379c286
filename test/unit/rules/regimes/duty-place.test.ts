import { expect, test } from '@jest/globals';

import { dutyPlace } from '../../../../core/rules/regimes/duty-place.ts';
import { regimeRule } from '../../../../core/rules/regimes/table.ts';

const BERLIN = { place: 'DE', timeZone: 'Europe/Berlin' };

test.each([
  ['its own place', 'gdpr-33', BERLIN, 'DE Europe/Berlin'],
  [
    'its own region of the country',
    'lgpd-48-anpd',
    { place: 'BR-AM', timeZone: 'America/Manaus' },
    'BR-AM America/Manaus',
  ],
  [
    'Brazil, reached from Berlin',
    'lgpd-48-anpd',
    { ...BERLIN, establishments: ['BR'] },
    'BR America/Sao_Paulo',
  ],
  ['the United Kingdom, from Berlin', 'uk-gdpr-12-3', BERLIN, 'GB Europe/London'],
  [
    'its establishment in Scotland',
    'uk-gdpr-12-3',
    { ...BERLIN, establishments: ['FR', 'GB-SCT'] },
    'GB-SCT Europe/London',
  ],
])('the days of %s count', (_name, ruleId, organization, expected) => {
  const { id, timeZone } = dutyPlace(regimeRule(ruleId) ?? {}, organization);
  expect(`${id} ${timeZone}`).toBe(expected);
});

import { holidayPlaces } from '../../core/rules/calendar/holidays/holiday-on.ts';
import type { LawOfTime } from '../../core/rules/calendar/law.ts';
import { isInCountry } from '../../core/rules/regimes/country-codes.ts';
import { unusable } from './unusable.ts';

const PLACE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;
/** They count working days or pass over holidays, so that a place without a table has no answer at all. */
const LAWS_WITH_HOLIDAYS: readonly LawOfTime[] = ['eu-1182', 'uk'];

/** The id of a place; refused when it does not exist, or when the law needs holidays that are not known there. */
export function readPlaceId(text: string, law: LawOfTime): string {
  const id = text.toUpperCase();
  if (!PLACE.test(id))
    throw unusable(`--place is "${text}", but a place is a code like DE, DE-BY, GB-SCT or US-CA. ${LIST}`);
  if (holidayPlaces().some((place) => place.id === id)) return id;
  if (LAWS_WITH_HOLIDAYS.includes(law) || !isInCountry(id)) throw unusable(noTable(id));
  return id;
}
const LIST = '"clause8 places" lists those with a table of holidays.';

function noTable(id: string): string {
  const country = id.slice(0, 2);
  const near = holidayPlaces()
    .map((place) => place.id)
    .filter((known) => known !== id && known.slice(0, 2) === country);
  const instead = near.length === 0 ? '' : ` Known there: ${near.join(', ')}.`;
  return `There is no table of public holidays for the place "${id}", so that its working days cannot be told.${instead} ${LIST}`;
}

import { parseMoment } from '../../core/rules/calendar/parse-moment.ts';
import { spellMoment } from '../../core/rules/calendar/spell-moment.ts';
import { zoneSpan } from '../../core/rules/calendar/zone-span.ts';
import { instantOf } from '../../core/rules/instant.ts';
import { understood, unusable } from './unusable.ts';

/** What a period counts from, as it is spelled, and the time zone where one was said. */
export interface Start {
  start: { instant: string } | { day: string };
  spelled: string;
  timeZone?: string;
}

/** A flag's moment, with `--zone`: a moment with its zone, a day, or a time without a zone beside the flag that says it. */
export function readStart(text: string, zone: string | undefined, flag = '--from'): Start {
  if (zone === undefined) return startOf(understood(flag, () => parseMoment(text)));
  if (/^[+-]/.test(zone) || zoneSpan(0, zone) === undefined)
    throw unusable(`--zone is "${zone}", but there is no such time zone. Write it like Europe/Berlin.`);
  if (text.includes('[')) {
    const start = startOf(understood(flag, () => parseMoment(text)));
    if (start.timeZone?.toLowerCase() === zone.toLowerCase()) return start;
    throw unusable(`${flag} names ${start.timeZone ?? 'no zone'}, and --zone ${zone}. Keep one of them.`);
  }
  // With an offset the instant is certain, whatever the zone.
  const instant = instantOf(text);
  if (instant !== undefined) return at(instant, zone);
  const inZone = /\d[Tt ]\d/.test(text) ? `${text}[${zone}]` : text;
  return { ...startOf(understood(flag, () => parseMoment(inZone))), timeZone: zone };
}

function startOf(moment: ReturnType<typeof parseMoment>): Start {
  return moment.kind === 'day'
    ? { start: { day: moment.day }, spelled: moment.day }
    : at(moment.instant, moment.timeZone);
}

function at(instant: string, timeZone: string): Start {
  return { start: { instant }, spelled: spellMoment(instant, timeZone), timeZone };
}

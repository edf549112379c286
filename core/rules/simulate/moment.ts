import { parseMoment } from '../calendar/parse-moment.ts';
import { CodedError } from '../coded-error.ts';

/** An instant of the facts, with the zone it was given in. Throws `moment.…` with a sentence that names the field. */
export function momentOf(text: string, field: string): { instant: string; timeZone: string } {
  const moment = read(text, field);
  if (moment.kind === 'instant') return moment;
  throw new CodedError(
    'moment.no-time',
    `${field}: "${text}" is a day without a time. Write it as 2026-05-22T16:30[Europe/Berlin].`,
  );
}

function read(text: string, field: string): ReturnType<typeof parseMoment> {
  try {
    return parseMoment(text);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    throw new CodedError(error.code, `${field}: ${error.message}`);
  }
}

/** A deadline for somebody's calendar. Calendars are shared: the address is the page behind the sign-in, never a personal link. */
export interface CalendarDate {
  /** The same in every mail about it. */
  name: string;
  /** Grows with every change, and once more when it is removed (RFC 5546, 2.1.4). */
  sequence: number;
  at: string;
  does: 'added' | 'removed';
  summary: string;
  organizer: string;
  url?: string;
}

/**
 * A deadline as a file (RFC 5545): something to take note of, not an invitation to answer, so it is published and not
 * requested (RFC 5546, 3.2.1). A removed one is cancelled under the same UID. Written by hand, because the package at
 * hand puts properties behind the alarm and escapes quotation marks in names, and neither is in the grammar (3.6.1, 3.2).
 */
export function calendarFile(
  date: CalendarDate,
  { now, mailDomain }: { now: string; mailDomain: string },
): { name: string; contentType: string; content: string } {
  const method = date.does === 'removed' ? 'CANCEL' : 'PUBLISH';
  const summary = escaped(date.summary);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//clause8//clause8//EN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${date.name}@${mailDomain}`,
    `SEQUENCE:${String(date.sequence)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(date.at)}`,
    `SUMMARY:${summary}`,
    `STATUS:${date.does === 'removed' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    `ORGANIZER;CN="${quotable(date.organizer)}":mailto:clause8@${mailDomain}`,
    ...(date.url === undefined ? [] : [`URL:${date.url}`]),
    ...(date.does === 'removed' ? [] : alarm(summary)),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return {
    name: 'deadline.ics',
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: lines.map((line) => `${folded(line)}\r\n`).join(''),
  };
}

function alarm(summary: string): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-P1D', `DESCRIPTION:${summary}`, 'END:VALARM'];
}

/** `20260522T143000Z` (RFC 5545, 3.3.5). */
function utc(instant: string): string {
  return instant.replaceAll(/[-:]|\.\d+/g, '');
}

/** RFC 5545, 3.3.11; other control characters have no place in a text. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (char) => `\\${char}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** A quoted parameter can hold anything but quotation marks and control characters (RFC 5545, 3.1). */
function quotable(name: string): string {
  return name.replaceAll('"', "'").replaceAll(/\p{Cc}/gu, ' ');
}

/** 75 octets at most in a line, and no character torn apart (RFC 5545, 3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const char of line) {
    const more = encoder.encode(char).length;
    if (octets + more > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += char;
    octets += more;
  }
  return out;
}

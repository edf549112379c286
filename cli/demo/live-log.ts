import type { CliIo } from '../cli-io.ts';
import { paintFor } from '../output/paint.ts';

/** Lines that scroll, and on a terminal one line below them that shows what is going on now. */
export interface LiveLog {
  /** A line that stays: virtual time, who, what. */
  line(now: string, who: string, what: string): void;
  /** What is going on; overwritten by the next, and not printed at all without a terminal. */
  status(now: string, what: string): void;
  /** Removes the status line. */
  end(): void;
}

const ERASE = '\r\u001b[K';

export function createLiveLog(io: CliIo): LiveLog {
  const paint = paintFor(io);
  let shown = '';
  const clear = (): void => {
    if (shown !== '') io.out(ERASE);
  };
  return {
    line(now, who, what) {
      clear();
      io.out(`${paint('dim', clockText(now))}  ${paint('cyan', who.padEnd(WHO_WIDTH))}  ${what}\n`);
      if (shown !== '') io.out(shown);
    },
    status(now, what) {
      if (!io.terminal) return;
      clear();
      shown = paint('yellow', `${clockText(now)}  ${what}`.slice(0, io.columns - 1));
      io.out(shown);
    },
    end() {
      clear();
      shown = '';
    },
  };
}
const WHO_WIDTH = 30;

/** `Fri 22 May 14:30` in UTC. */
export function clockText(iso: string): string {
  const date = new Date(iso);
  const day = date.toLocaleDateString('en-GB', {
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    timeZone: 'UTC',
  });
  return `${day.replace(',', '')} ${iso.slice(11, 16)}`;
}

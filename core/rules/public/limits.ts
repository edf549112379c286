/** What one sender may send, and all together: by form. Counted by hour and by day (UTC). */
export interface Limits {
  perSenderAndHour: number;
  perSenderAndDay: number;
  /** Of all senders together: a flood from many addresses stops here. */
  perHour: number;
}

/** Libraries, offices and families share one address, so a consultation takes more from one than a form does. */
export const PUBLIC_LIMITS = {
  request: { perSenderAndHour: 5, perSenderAndDay: 10, perHour: 200 },
  /** Counted apart: nobody shuts the form by mails, nor out whoever is proven to write by forging their address. */
  'request-by-mail': { perSenderAndHour: 5, perSenderAndDay: 10, perHour: 200 },
  'request-unproven': { perSenderAndHour: 5, perSenderAndDay: 10, perHour: 200 },
  complaint: { perSenderAndHour: 5, perSenderAndDay: 10, perHour: 200 },
  consultation: { perSenderAndHour: 20, perSenderAndDay: 60, perHour: 2000 },
} as const satisfies Record<string, Limits>;
export type PublicForm = keyof typeof PUBLIC_LIMITS;

/** Nobody reads and answers a form in less; a machine does. */
export const LEAST_SECONDS = 3;
/** A page left open longer has to be sent again, with what was typed. */
export const MOST_HOURS = 24;

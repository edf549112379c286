/** Incidents that one sender may report by mail in an hour, and all senders to one organization in a day. */
export const INCIDENTS_PER_SENDER_AND_HOUR = 10;
export const INCIDENTS_PER_ORGANIZATION_AND_DAY = 50;
/** Commands that one person may mail in an hour. */
export const COMMANDS_PER_HOUR = 30;
/** Comments that one person may add by mail in a day. */
export const COMMENTS_PER_DAY = 50;
/** Machine answers in an hour to all of our people together, and as many to strangers: beyond, something is wrong, and nothing more is answered. */
export const ANSWERS_PER_HOUR = 500;
/** One answer to one sender in one thread in so long … */
export const ANSWER_GAP_MS = 60 * 60_000;
/** … and so many to whoever is proven to have written, and writes something else each time; the next one is the last. */
export const ANSWERS_IN_THREAD = 5;
/** Nobody reads an answer, changes a figure and sends it again in so short a time. */
export const MACHINE_SPEED_MS = 60_000;
/** Addresses of ours that one mail is taken at. */
export const DOORS_PER_MAIL = 5;
/** All of our addresses in one mail that are looked at: at those beyond the first few it is only set aside. */
export const MOST_DOORS = 100;
/** Mails that are listed for an organization in a day, and as many again that are taken for advertising. */
export const KEPT_PER_ORGANIZATION_AND_DAY = 300;
/** How much is told of who a mail says it is from. */
export const FROM_CHARACTERS = 120;
/** How long it is known that a mail has been taken; no mail server tries for longer than five days. */
export const RECEIVED_DAYS = 14;

/** How much of a mail is kept: words before quotes, all words, a subject. */
export const VISIBLE_CHARACTERS = 8000;
export const WHOLE_CHARACTERS = 16_000;
export const SUBJECT_CHARACTERS = 200;

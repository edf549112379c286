export interface Mail {
  to: { name: string; email: string };
  subject: string;
  text: string;
  html: string;
  /** Same key, same mail: sent once as far as the channel can tell. */
  idempotencyKey: string;
  /** Where an answer goes; absent: to nobody who reads it. */
  replyTo?: string;
  /** Further headers, e.g. `References`, `List-Unsubscribe`; names as written in RFC 5322. */
  headers?: Record<string, string>;
  attachments?: MailAttachment[];
  /** Comes back with a bounce: ids only, `[A-Za-z0-9_-]`. */
  tags?: Record<string, string>;
}

export interface MailAttachment {
  name: string;
  /** With its parameters, e.g. `text/calendar; charset=utf-8; method=PUBLISH`. */
  contentType: string;
  content: string;
}

export interface Mailer {
  /** Throws `mail.refused` when the channel will never take this mail; any other error may be tried again. */
  send(mail: Mail): Promise<void>;
}

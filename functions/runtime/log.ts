import type { LogFacts, LogMessage } from './log-messages.ts';

/** A log that takes only messages of the catalogue, with ids and numbers beside them. */
export interface Log {
  info(message: LogMessage, facts: LogFacts): void;
  warn(message: LogMessage, facts: LogFacts): void;
  error(message: LogMessage, facts: LogFacts): void;
}

import type { LogFacts, LogMessage } from '../../../../functions/runtime/log-messages.ts';
import type { Log } from '../../../../functions/runtime/log.ts';

export interface LogLine extends LogFacts {
  level: 'info' | 'warn' | 'error';
  message: LogMessage;
}

/** A log that keeps its lines. */
export function memoryLog(): { log: Log; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: LogLine['level']) => (message: LogMessage, facts: LogFacts) => {
    lines.push({ ...facts, level, message });
  };
  return { log: { info: at('info'), warn: at('warn'), error: at('error') }, lines };
}

import type { LogFacts, LogMessage } from './log-messages.ts';
import type { Log } from './log.ts';

const LEVELS = ['DEBUG', 'INFO', 'WARN', 'ERROR'];

/** The same lines as `powertoolsLog`, for functions that answer the outside at once: no logger has to be loaded first. */
export function doorLog(service: string): Log {
  const write = (level: string, message: LogMessage, facts: LogFacts): void => {
    const least = LEVELS.indexOf(process.env.POWERTOOLS_LOG_LEVEL?.toUpperCase() ?? 'INFO');
    if (LEVELS.indexOf(level) < least) return;
    const line = { level, message, timestamp: new Date().toISOString(), service, ...facts };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  };
  return {
    info(message, facts) {
      write('INFO', message, facts);
    },
    warn(message, facts) {
      write('WARN', message, facts);
    },
    error(message, facts) {
      write('ERROR', message, facts);
    },
  };
}

import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from './log.ts';

/** Structured JSON lines; level by POWERTOOLS_LOG_LEVEL. */
export function powertoolsLog(serviceName: string): Log {
  const logger = new Logger({ serviceName });
  return {
    info(message, facts) {
      logger.info(message, facts);
    },
    warn(message, facts) {
      logger.warn(message, facts);
    },
    error(message, facts) {
      logger.error(message, facts);
    },
  };
}

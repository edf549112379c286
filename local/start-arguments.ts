import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartArguments {
  dataDir: string;
  port: number;
  smtpPort: number;
}

export type ReadArguments =
  | { kind: 'start'; given: StartArguments }
  | { kind: 'help' }
  /** A sentence that says what is wrong. */
  | { kind: 'wrong'; problem: string };

export const usage = `Usage: npm start [-- --data DIR] [--port PORT] [--smtp PORT]

  --data DIR    where everything is kept (default: clause8 below the home's data folder)
  --port PORT   1 to 65535 (default: 8027)
  --smtp PORT   where mails to clause8 are received (default: 2525, or CLAUSE8_SMTP_PORT)
  --help        this text
`;

const usualPort = 8027;
const usualSmtpPort = 2525;

export function readStartArguments(args: string[], env: Record<string, string | undefined>): ReadArguments {
  try {
    const { values } = parseArgs({
      args,
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        smtp: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help === true) return { kind: 'help' };
    const port = values.port === undefined ? usualPort : portIn(values.port);
    if (port === undefined) return noPort(values.port);
    const smtp = values.smtp ?? env.CLAUSE8_SMTP_PORT;
    const smtpPort = smtp === undefined ? usualSmtpPort : portIn(smtp);
    if (smtpPort === undefined) return noPort(smtp);
    if (values.data === '') return { kind: 'wrong', problem: '--data needs a folder.' };
    return { kind: 'start', given: { dataDir: resolve(values.data ?? usualFolder(env)), port, smtpPort } };
  } catch (error) {
    return { kind: 'wrong', problem: error instanceof Error ? error.message : String(error) };
  }
}

function noPort(text = ''): ReadArguments {
  return { kind: 'wrong', problem: `"${text}" is no port: a number from 1 to 65535 is needed.` };
}

function portIn(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}

/** XDG Base Directory: relative paths in the variable are to be ignored. */
function usualFolder(env: Record<string, string | undefined>): string {
  const data = env.XDG_DATA_HOME;
  return join(data?.startsWith('/') ? data : join(homedir(), '.local', 'share'), 'clause8');
}

/** A command that somebody of the ecosystem mails. */
export type SlashCommand =
  | { name: 'help' }
  | { name: 'tasks' }
  | { name: 'status'; reference: string }
  /** `words` on the line of the command, `below` it. */
  | { name: 'start'; process: string; words: string[]; below: string };

/**
 * The command on the first line with words of a mail: `/start <process> …`, `/tasks`, `/status <reference>`,
 * `/help`. Undefined when that line is no command; it is looked for nowhere else.
 */
export function readSlashCommand(visible: string): SlashCommand | undefined {
  const lines = visible.trim().split('\n');
  const [, name, rest = ''] = /^\/([a-z]{1,20})(?:\s+(.*))?$/i.exec(lines[0]?.trim() ?? '') ?? [];
  switch (name?.toLowerCase()) {
    case 'help':
      return { name: 'help' };
    case 'tasks':
      return { name: 'tasks' };
    case 'status':
      return { name: 'status', reference: rest.trim().slice(0, 80) };
    case 'start': {
      const [process = '', ...words] = rest.trim().split(/\s+/);
      return {
        name: 'start',
        process: process.toLowerCase(),
        words,
        below: lines.slice(1).join('\n').trim(),
      };
    }
    case undefined:
    default:
      return undefined;
  }
}

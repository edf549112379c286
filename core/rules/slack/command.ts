/** What can be typed behind `/clause8`. */
export type SlackCommand =
  | { kind: 'tasks' }
  /** Without a process: which ones there are. */
  | { kind: 'start'; process?: string }
  | { kind: 'status'; reference: string }
  | { kind: 'delegate' }
  /** Without a reference: what falls due next for whoever asks. */
  | { kind: 'deadline'; reference?: string }
  | { kind: 'link' }
  | { kind: 'help' }
  | { kind: 'unknown' };

const LONGEST = 200;

/** Reads a command: one word, and for some a second one. Case does not matter, nor do spaces. */
export function readCommand(text: string): SlackCommand {
  const [word = '', rest, ...more] = text.slice(0, LONGEST).trim().split(/\s+/);
  const verb = word.toLowerCase();
  if (more.length > 0 && verb !== 'start') return { kind: 'unknown' };
  switch (verb) {
    case '':
    case 'tasks':
      return { kind: 'tasks' };
    case 'start':
      return rest === undefined ? { kind: 'start' } : { kind: 'start', process: [rest, ...more].join(' ') };
    case 'status':
      return rest === undefined ? { kind: 'unknown' } : { kind: 'status', reference: rest };
    case 'deadline':
      return rest === undefined ? { kind: 'deadline' } : { kind: 'deadline', reference: rest };
    case 'delegate':
      return { kind: 'delegate' };
    case 'link':
      return { kind: 'link' };
    case 'help':
      return { kind: 'help' };
    default:
      return { kind: 'unknown' };
  }
}

/** Of these a dialog is the answer: it has to be opened at once. */
export function opensDialog(command: SlackCommand): boolean {
  return command.kind === 'delegate' || (command.kind === 'start' && command.process !== undefined);
}

/** People of the model and the roles they have in it. */
export const PEOPLE = [
  'mobility-contact',
  'mobility-dpo',
  'mobility-accountable',
  'mobility-member',
  'transit-dpo',
] as const;
export type Someone = (typeof PEOPLE)[number];
const WRITERS: readonly string[] = ['mobility-contact', 'mobility-dpo'];
const VOTERS: readonly string[] = ['mobility-dpo', 'mobility-accountable'];

export type Step = 'write' | 'approve';

interface Asked {
  status: 'open' | 'done' | 'expired' | 'cancelled';
  claimedBy?: Someone;
  draftBy?: Someone;
  authors: Someone[];
  voices: { by: Someone; outcome: 'yes' | 'no' }[];
  outcome?: string;
  token: string;
  openedAt: number;
}

/** What a run should do, said as briefly as it can be: the reference for the real actions. Time in hours. */
export class Model {
  now = 0;
  over = false;
  asked: Partial<Record<Step, Asked>> = {};
  /** Tokens that must have been resumed, with their outcome. */
  resumed = new Map<string, string>();

  open(step: Step, token: string): string {
    if (this.over) return 'run-over';
    const known = this.asked[step];
    if (known === undefined) {
      const authors = step === 'approve' ? (this.asked.write?.authors ?? []) : [];
      this.asked[step] = { status: 'open', authors, voices: [], token, openedAt: this.now };
      return 'opened';
    }
    const replaced = known.token !== token;
    known.token = token;
    if (known.status === 'open' || !replaced) return 'already-open';
    this.resumed.set(token, known.outcome ?? '');
    return 'resumed';
  }

  claim(by: Someone): string {
    return this.act(by, (task) => this.held(task, by) ?? this.#set(() => (task.claimedBy = by)));
  }

  release(by: Someone): string {
    return this.act(by, (task) => this.#set(() => delete task.claimedBy));
  }

  draft(by: Someone): string {
    return this.act(by, (task) => this.held(task, by) ?? this.#set(() => (task.draftBy = by)));
  }

  complete(by: Someone): string {
    return this.act(by, (task) => {
      const held = this.held(task, by);
      if (held !== undefined) return held;
      task.authors = [by, ...(task.draftBy === undefined || task.draftBy === by ? [] : [task.draftBy])];
      return this.end(task, 'done', 'done');
    });
  }

  decide(by: Someone, outcome: 'yes' | 'no'): string {
    const task = this.asked.approve;
    if (task === undefined) return 'not-found';
    if (!VOTERS.includes(by)) return this.stranger(by);
    if (task.status === 'done') return 'already-decided';
    if (task.status !== 'open') return task.status;
    if (task.authors.includes(by)) return 'own-work';
    if (task.voices.some((voice) => voice.by === by)) return 'already-voiced';
    task.voices.push({ by, outcome });
    if (task.voices.length < VOTERS.length) return 'recorded';
    this.end(task, 'done', task.voices.some((voice) => voice.outcome === 'no') ? 'no' : 'yes');
    return 'decided';
  }

  /** The sweep: a task lapses twelve hours after it was opened (due after eight, and four more). */
  pass(hours: number): void {
    this.now += hours;
    const write = this.asked.write;
    if (!this.over && write?.status === 'open' && this.now - write.openedAt >= 12)
      this.end(write, 'expired', 'lapsed');
  }

  stop(): void {
    this.over = true;
    for (const task of Object.values(this.asked)) if (task.status === 'open') task.status = 'cancelled';
  }

  private act(by: Someone, act: (task: Asked) => string): string {
    const task = this.asked.write;
    if (task === undefined) return 'not-found';
    if (!WRITERS.includes(by)) return this.stranger(by);
    if (task.status !== 'open') return task.status === 'done' ? 'already-done' : task.status;
    return act(task);
  }

  private held(task: Asked, by: Someone): string | undefined {
    return task.claimedBy === undefined || task.claimedBy === by ? undefined : 'claimed';
  }

  private stranger(by: Someone): string {
    return by.startsWith('mobility-') ? 'not-allowed' : 'not-found';
  }

  private end(task: Asked, status: 'done' | 'expired', outcome: string): string {
    task.status = status;
    task.outcome = outcome;
    this.resumed.set(task.token, outcome);
    return 'done';
  }

  #set(change: () => unknown): string {
    change();
    return 'done';
  }
}

import type { Task, Voice } from '../task.ts';

/**
 * What opens the commitments of the evidence chain for one task: its answers or voices word for word, and the salt.
 * `commitment(answers, salt)` is `data.answers` of the task's event `task-completed`, and that of each voice is
 * `data.voice` of an event `voice-recorded`.
 */
export interface DossierProof {
  taskId: string;
  /** Base64url. */
  salt: string;
  answers?: Record<string, unknown>;
  voices?: Voice[];
}

/** The proofs of an organization's own people: nobody else is shown what they said. */
export function proofsOf(tasks: Task[], organizationId: string): DossierProof[] {
  return tasks.flatMap((task): DossierProof[] => {
    const { id: taskId, salt, answers } = task;
    if (salt === undefined) return [];
    const voices = task.voices.filter(({ slot }) => task.voters[slot]?.organizationId === organizationId);
    const own = task.organizationId === organizationId && answers !== undefined ? { answers } : {};
    if (voices.length === 0) return 'answers' in own ? [{ taskId, salt, ...own }] : [];
    return [{ taskId, salt, ...own, voices }];
  });
}

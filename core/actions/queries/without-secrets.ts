import type { Task } from '../../rules/task.ts';

/** A task as it may leave the system: never with its token, nor the salt of the commitment to its answers. */
export function withoutSecrets(task: Task): Task {
  const { sealedToken: _token, salt: _salt, ...shown } = task;
  return shown;
}

/** A task of which only the state is shown: who was asked, by when, how it ended; no words of the people asked. */
export function onlyState(task: Task): Task {
  const { draft: _draft, answers: _answers, reason: _reason, stuck: _stuck, ...shown } = withoutSecrets(task);
  return { ...shown, voices: [], authors: [] };
}

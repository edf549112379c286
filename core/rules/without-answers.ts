import type { Task } from './task.ts';

/** What everybody who sees a task may know of it: who, by when, how it ended. */
export function withoutAnswers(task: Task): Task {
  const {
    draft: _draft,
    answers: _answers,
    reason: _reason,
    salt: _salt,
    guest: _guest,
    comments: _comments,
    ...rest
  } = task;
  return { ...rest, voices: task.voices.map(({ reason: _why, ...voice }) => voice) };
}

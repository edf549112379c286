import type { Run } from '../../rules/run.ts';

/** What a run keeps about its subject that everybody in it may read. Facts and drafts are read from tasks, by right. */
const SHARED_DATA = ['incident'];

/** A run as shown to those who see it; `further` names more of its data that this person may read. */
export function publicRun(run: Run, further: string[] = []): Run {
  const kept = Object.entries(run.data).filter(([key]) => SHARED_DATA.includes(key) || further.includes(key));
  return { ...run, data: Object.fromEntries(kept) };
}

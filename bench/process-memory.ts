import { readdir, readFile } from 'node:fs/promises';

/**
 * Resident memory in MB of a process and all its descendants, from /proc; undefined where there is no /proc. Pages
 * that several share count for each.
 */
export async function residentMegabytes(pid: number): Promise<number | undefined> {
  const statuses = await readStatuses();
  if (statuses.length === 0) return undefined;
  const family = new Set([pid]);
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const status of statuses) if (family.has(status.parent)) family.add(status.pid);
  }
  const kilobytes = statuses
    .filter((status) => family.has(status.pid))
    .reduce((sum, status) => sum + status.kilobytes, 0);
  return kilobytes / 1000;
}

async function readStatuses(): Promise<{ pid: number; parent: number; kilobytes: number }[]> {
  const names = await readdir('/proc').catch(() => []);
  const texts = await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      .map((name) => readFile(`/proc/${name}/status`, 'utf8').catch(() => '')),
  );
  const number = (text: string, field: string): number =>
    Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return texts
    .filter((text) => text !== '')
    .map((text) => ({
      pid: number(text, 'Pid'),
      parent: number(text, 'PPid'),
      kilobytes: number(text, 'VmRSS'),
    }));
}

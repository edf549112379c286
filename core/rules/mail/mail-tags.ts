import * as z from 'zod';

/** What a mail is about: it comes back with a bounce, and mails about the same are kept together. */
export interface Regarding {
  /** Whom it was sent to; absent for people without an account. */
  personId?: string;
  /** For whose sake. */
  organizationId?: string;
  runId?: string;
  taskId?: string;
  clockId?: string;
  cycleId?: string;
}

const Tags = z.object({
  person: z.string().exactOptional(),
  organization: z.string().exactOptional(),
  run: z.string().exactOptional(),
  task: z.string().exactOptional(),
  clock: z.string().exactOptional(),
  cycle: z.string().exactOptional(),
});

/** SES takes 256 characters in a tag's value. */
const MAX_LENGTH = 256;

/** The tags of a mail (SES: `[A-Za-z0-9_-]` only). An id too long to be a tag is left out. */
export function mailTags(regarding: Regarding): Record<string, string> {
  const { personId, organizationId, runId, taskId, clockId, cycleId } = regarding;
  const ids = {
    person: personId,
    organization: organizationId,
    run: runId,
    task: taskId,
    clock: clockId,
    cycle: cycleId,
  };
  return Object.fromEntries(
    Object.entries(ids).flatMap(([name, id]) => {
      const value = id === undefined || id === '' ? '' : escaped(id);
      return value === '' || value.length > MAX_LENGTH ? [] : [[name, value]];
    }),
  );
}

/** What the tags of a mail say that it was about; tags that others have added are passed over. */
export function readMailTags(tags: Record<string, string>): Regarding {
  const read = Tags.parse(tags);
  const ids: [keyof Regarding, string | undefined][] = [
    ['personId', read.person],
    ['organizationId', read.organization],
    ['runId', read.run],
    ['taskId', read.task],
    ['clockId', read.clock],
    ['cycleId', read.cycle],
  ];
  return Object.fromEntries(ids.flatMap(([name, tag]) => (tag === undefined ? [] : [[name, plain(tag)]])));
}

/** `_` and whatever a tag cannot hold become `_` and the hexadecimal digits of each byte. */
function escaped(id: string): string {
  return id.replaceAll(/[^A-Za-z0-9-]/gu, (char) =>
    Array.from(new TextEncoder().encode(char), (byte) => `_${byte.toString(16).padStart(2, '0')}`).join(''),
  );
}

function plain(tag: string): string {
  const bytes = tag.replaceAll('_', '%');
  try {
    return decodeURIComponent(bytes);
  } catch {
    return tag;
  }
}

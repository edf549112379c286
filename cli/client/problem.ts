import * as z from 'zod';
import { Failure } from '../failure.ts';

/** RFC 9457 problem details as the API writes them. */
export const Problem = z.looseObject({
  title: z.string().optional(),
  status: z.number().optional(),
  detail: z.string().optional(),
  code: z.string().optional(),
  errors: z.array(z.looseObject({ field: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** `hint`: a way out that only the caller knows. */
export interface RefusedAnswer {
  status: number;
  contentType: string;
  text: string;
  hint?: string;
}

/** The sentences of a refused request: what is wrong, then one line for each field. */
export function problemFailure(url: URL, answer: RefusedAnswer): Failure {
  const { status, contentType } = answer;
  const body = answer.text;
  const problem = problemOf(body);
  if (problem === undefined) {
    return new Failure(
      `${url.origin} answered ${status} with ${contentType === '' ? 'no content type' : contentType}, not as clause8 does: is the address right?`,
      { detail: { status } },
    );
  }
  const sentence = problem.detail ?? problem.title ?? `The request was refused with status ${status}.`;
  const fields = (problem.errors ?? []).map((e) => `  ${e.field === '' ? 'form' : e.field}: ${e.message}`);
  const hint = answer.hint === undefined ? [] : [answer.hint];
  return new Failure([sentence, ...fields, ...hint].join('\n'), { detail: { status, problem } });
}

function problemOf(body: string): Problem | undefined {
  try {
    const parsed = Problem.safeParse(JSON.parse(body));
    if (!parsed.success) return undefined;
    const { title, detail, code } = parsed.data;
    return title === undefined && detail === undefined && code === undefined ? undefined : parsed.data;
  } catch {
    return undefined;
  }
}

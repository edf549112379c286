import * as z from 'zod';
import { SeverityInput } from '../../core/rules/severity.ts';
import { identificationOf } from '../../core/rules/severity/identifiers.ts';
import { typeProblems } from '../../core/rules/severity/type-problems.ts';
import { factsProblems, readFactsFile, type FactsProblem } from './facts-file.ts';

const type = SeverityInput.shape.types.element.shape;
const CREDENTIALS =
  'Credentials are no category: they take the category and the adjustment of what they open. Enter those.';

/** The file of `clause8 severity --facts`: as stored with a proposal, with the score as it stands when nothing is said. */
const SeverityFacts = z.strictObject({
  ...SeverityInput.shape,
  types: z
    .array(
      z.strictObject({
        ...type,
        description: z.string().min(1),
        category: z.enum(type.category.options, {
          error: ({ input }) => (input === 'credentials' ? CREDENTIALS : undefined),
        }),
        adjustment: type.adjustment.default(0),
        identification: type.identification.exactOptional(),
      }),
    )
    .min(1, 'names no type of data. Name at least one.'),
});
type SeverityFacts = z.infer<typeof SeverityFacts>;

/** Facts from a file; where only identifiers are named, they say how easily people are told. */
export async function readSeverityFacts(file: string): Promise<SeverityInput> {
  const facts = await readFactsFile<SeverityFacts>(file, SeverityFacts);
  const types = facts.types.map(inputOf);
  const problems = types.flatMap((one, index) =>
    'problem' in one
      ? [at(index, 'identification', one.problem)]
      : typeProblems(one).map(({ field, message }) => at(index, field, message)),
  );
  if (problems.length > 0) throw factsProblems(file, problems);
  return { ...facts, types: types.flatMap((one) => ('problem' in one ? [] : [one])) };
}

function at(index: number, field: string, message: string): FactsProblem {
  return { field: `types.${index}.${field}`, message };
}

function inputOf(
  described: SeverityFacts['types'][number],
): SeverityInput['types'][number] | { problem: string } {
  const identification = described.identification ?? identificationOf(described.identifiers ?? []);
  if (identification !== undefined) return { ...described, identification };
  return {
    problem: `is missing: one of ${type.identification.options.join(', ')}, or name the identifiers.`,
  };
}

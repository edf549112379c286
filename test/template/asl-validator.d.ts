declare module 'asl-validator' {
  /** The package has no types of its own. */
  export default function validate(definition: unknown): { isValid: boolean; errors: object[] };
}

/** A definition this engine will not run; the message is one sentence that names the state and the field. */
export class InvalidDefinition extends Error {
  override readonly name = 'states.invalid-definition';
}

/** `where` is a state's name, or null for the top level of the definition. */
export function refuseField(where: string | null, field: string, why: string): never {
  const place = where === null ? 'The definition' : `State "${where}"`;
  throw new InvalidDefinition(`${place}: field "${field}" ${why}`);
}

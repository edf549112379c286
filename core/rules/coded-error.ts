/** An exception with a dotted code; `name` is the code, so that a state machine can match on it. */
export class CodedError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
    this.name = code;
  }
}

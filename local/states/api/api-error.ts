/** An error as Step Functions answers it: `name` is the code on the wire, `message` is for people. */
export class ApiError extends Error {
  override readonly name: string;
  /** The HTTP status; Step Functions answers the caller's faults with 400. */
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = code;
    this.status = status;
  }
}

/** An answer of a service that is an error, with AWS's own name for it. */
export class ServiceError extends Error {
  readonly status: number;

  constructor(status: number, name: string, message: string) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

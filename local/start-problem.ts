/** Something the person who starts clause8 can put right; `message` is a sentence for them. */
export class StartProblem extends Error {
  override readonly name: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = code;
  }
}

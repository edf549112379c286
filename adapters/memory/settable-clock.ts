/** A clock that stands until it is moved. */
export class SettableClock {
  #now: string;

  constructor(startAt: string) {
    this.#now = startAt;
  }

  now(): string {
    return this.#now;
  }

  set(at: string): void {
    this.#now = at;
  }

  advance(milliseconds: number): void {
    this.#now = new Date(Date.parse(this.#now) + milliseconds).toISOString();
  }
}

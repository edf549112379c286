/** Looks names up by id, of organizations or of people; who is not among them is called by the id. */
export function namesOf(all: readonly { id: string; name: string }[]): (id: string) => string {
  return (id) => all.find((one) => one.id === id)?.name ?? id;
}

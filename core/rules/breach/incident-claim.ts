/**
 * The name under which an incident claims its run. What nobody has shown to come from whom it says claims under names
 * of its own, which no sender can give: whoever holds a token cannot take the place of a sender that signs, nor come
 * before it.
 */
export function claimOf({ key, unauthenticated }: { key: string; unauthenticated?: boolean }): string {
  return unauthenticated === true ? `unsigned~${key}` : key;
}

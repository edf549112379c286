/** Random bytes of the salt of a commitment: answers with few possible values cannot be guessed from their hash. */
export const SALT_BYTES = 32;

export const REPAIR_TEXT = `Mails to one of your people do not arrive. Whatever is asked of them, and every deadline, still counts: somebody has to hear of it. Call them or ask around, then say how we reach them.

Once you have answered, they (or whoever takes over) get one mail with all that waits for them; at a new address, once they have typed the code that we mail there.`;

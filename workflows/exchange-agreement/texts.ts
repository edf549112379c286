/** What each step asks and why, for the person who answers. */

export const REVIEW_TEXT = `Look again at this agreement of your organization. Does it still fit what really happens: the purposes, the data, the parties, the time limits?

The text and its signatures are below.

**What happens next:** if all parties renew it, it stays as it is for another year. If one wants it amended, a new version is drafted and signed. If one ends it, those who received data return or destroy them. Silence renews nothing.`;

export const DRAFT_TEXT = `Write down what the organizations agree about the data. From your answers a text is put together that the parties review and sign.

Choose the kind first: it decides what the law wants to be said. Anything that is missing is named when you send it.

If changes were asked for, they are listed below, and your last draft is filled in.

**What happens next:** every party reviews the text, then the data protection officers give their opinions, then the heads sign.`;

export const PARTY_REVIEW_TEXT = `Read the text for your organization. Is this what you will really do, and what you need from the others?

If something has to change, say what. Better still, write how it should read.

**What happens next:** when all agree, the data protection officers give their opinions. Changes send it back to be drafted again. A review that is never answered lapses, and that is on record; it is no agreement.`;

export const OPINION_TEXT = `Give your opinion on the agreement as the data protection officer of your organization.

Below is the text, and a list of what the law asks an agreement of this kind to say.

**What happens next:** the heads of all parties read your opinion before they sign. It stays with the agreement.`;

export const SIGN_TEXT = `Sign for your organization, or say what has to change.

Your signature is bound to exactly what is shown here, by its hash. If the text changes, everybody signs again.

**What happens next:** the agreement is in force when the head of every party has signed. Silence is never a signature: without an answer nothing is agreed.`;

export const UNSIGNED_TEXT = `Not every party has signed in time, so nothing is agreed yet. Talk to those who have not answered, then decide how it goes on.

Who has not answered is listed below.

**What happens next:** you can ask for all signatures once more, send it back to be drafted again (for instance with other parties), or end the draft.`;

export const RETURN_TEXT = `The agreement has ended for your organization, which received data because of it. Return or destroy them, and record what shows it.

If a law requires that a part is kept, name the part and the law.

**What happens next:** your answer goes into your register and into the record of the agreement. It stays open until you have answered.`;

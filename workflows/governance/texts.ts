export const OPEN_TEXT = `Say what this cycle is about and who takes part. What the last cycle said is filled in: change what has changed.

The charter is what the governance body rests on. Its decision rule and the number of voices are used when the members vote, so a change here counts in this cycle already.

The responsibility matrix says who answers for each process and who does it. The answers of the organizations are held against it.

**What happens next:** every organization that takes part assesses itself.`;

export const SELF_ASSESSMENT_TEXT = `Tell the ecosystem how your organization stands. It takes about an hour with your registers at hand.

Figures that your registers hold are filled in; please check them. Leave empty what you do not know: it is shown as not known, not as zero.

If nobody answers, the report says so. Nothing is taken for granted in your place.

**What happens next:** the answers of all organizations are put together, and the coordinator proposes decisions.`;

export const PROPOSE_TEXT = `Put together what the answers say, and propose what should be decided.

Each decision has organizations that carry it out and a day. Keep the number of a decision when you propose it again: its comments and votes stay together. Name those who have an interest of their own in it: they do not vote on it.

What you propose is seen by all organizations of this cycle. The members vote on each decision; you do not vote on your own proposals.

**What happens next:** every organization comments, then the members vote.`;

export const COMMENT_TEXT = `Read the proposals and say what your organization thinks of them. An objection needs a reason; it is put before the members when they vote.

Does your organization have an interest of its own in a decision? Say so. Its member does not vote on that decision then.

Without an answer a day after the due time the report says “no comment in time”. That is no consent.

**What happens next:** when all have answered or the time is over, the members vote on each decision.`;

export const VOTE_TEXT = `You vote for your organization on one decision. How many voices it needs is laid down in the charter of this cycle.

The charter is shown below. If you have an interest of your own in this decision, do not vote: let your alternate vote, or tell the coordinator.

Asking for changes sends the decision back to the coordinator, who proposes it again.

**What happens next:** with enough voices the decision stands, and its owners carry it out.`;

export const IMPLEMENT_TEXT = `The governance body has adopted this decision, and your organization carries it out. Say what has been done and what shows it, or why it was not done.

The day is the one in the decision. When it passes without an answer, the head of your organization is told.

**What happens next:** when all owners have answered, the coordinator reviews the decisions.`;

export const REVIEW_TEXT = `Look back at the decisions of this cycle: do they work? Every adopted decision gets a line. What you find goes into the report, and the next cycle begins with it.

**What happens next:** the governance report is published, for the ecosystem and for each organization.`;

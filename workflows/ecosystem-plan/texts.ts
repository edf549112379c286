export const CONFIRM_TEXT = `Look at what the plan will say about your organization. Is it right? Say so, or send corrections.

It was put together from your registers and from the last reports. A correction here changes the plan; please change your registers as well.

The plan is public. Name a role and an address to ask, not a person who may leave. Without an answer the plan says that your part is not confirmed.

**What happens next:** the plan is drafted with your corrections.`;

export const DRAFT_TEXT = `Write what no register can say: what the plan is about, what is left out, how the processes run, and what is new. Everything else was assembled, and organizations have confirmed or corrected it.

Write for readers who do not know the law: the plan is published. The coordinator reads your draft next.

**What happens next:** the coordinator approves the draft, or asks for changes.`;

export const APPROVE_TEXT = `Read the draft as a citizen would. Are the corrections of the organizations in it? Is something promised that nobody answers for?

Your approval sends it on: to the public, if the draft says so, then to the members of the governance body.

**What happens next:** the public is asked if the draft says so, and the members vote.`;

export const WEIGH_TEXT = `People have said what they think of the draft. Say what follows from it: the plan is changed, or it stays as it is, and why. Your reasons are published with the plan.

**What happens next:** the members vote on the plan, or it is drafted again.`;

export const ADOPT_TEXT = `You vote for your organization on the privacy plan of the ecosystem. How many voices it needs is laid down in the charter of the governance body; where there is none, more than half and at least three.

Once adopted the plan is published and binds all organizations named in it until the next version.

**What happens next:** with enough voices the plan is published and comes into force on its day.`;

/** What each step says to the person who owes it: what is asked, why, and what happens next. */

export const INTAKE_TEXT = `Say which system this is, who uses and runs it, and what is bought for it.

If there is an impact assessment, name it: its risks and measures belong here. If there is none, say why.

**What happens next:** you draw the system in words, then look for threats to privacy in it.`;

export const MODEL_TEXT = `Describe the system as a data flow diagram, in words: people and outside parties, processes, stores, and the data that flow between them.

Keep it small: ten elements say more than fifty. Where one trusts the other less, there is a trust boundary. The picture is drawn from your lines when you save a draft.

**What happens next:** every element is looked at for each type of threat that can hold for it.`;

export const THREATS_TEXT = `Go through the model, element by element. For each type of threat say whether it can happen here, and why.

The list is made for you: seven types of privacy threats (LINDDUN), each where it can hold. *No* with one good sentence is a full answer. You can save a draft and go on later.

**What happens next:** requirements are written against the threats that can happen.`;

export const REQUIREMENTS_TEXT = `Write what must be so, that the threats do not happen. Each requirement goes to an organization, to the system, or to a supplier.

A proposal is filled in: one requirement per element and strategy. Make it yours, with numbers somebody can verify.

**What happens next:** suppliers state which of their requirements they meet; then the engineer builds the controls.`;

export const STATEMENT_TEXT = `You supply a part of this system. Say for each requirement whether your product meets it, and what shows it.

*Met, if it is set up as described* is a good answer: say how. If something is not met, say so; then we look for another way.

**What happens next:** your statement goes into the engineering record of the system. It is not public.`;

export const CONTROLS_TEXT = `Name a control for each threat that can happen, and say what remains.

If a verification has failed, what failed is listed first; your earlier answers are filled in.

**What happens next:** each requirement is verified by the organization that answers for it.`;

export const VERIFY_TEXT = `Verify one requirement of this system: does it hold?

Whoever built the controls does not verify them: another engineer does, or the privacy lead.

Look at the real thing: run the test, open the setting, read the contract. *Failed* goes back to the engineer; *waived* needs a reason that you put your name to.

**What happens next:** when everything has passed or is waived, an engineer who did not build the controls and the data protection officer decide on the release.`;

export const GATE_TEXT = `Decide whether this release may go into use. An engineer and the data protection officer decide, both; who made the controls cannot decide on them.

Where an organization has no second engineer, one of the coordinating organization stands in, or a privacy lead.

Read what remains on the map, what suppliers could not state, and what was waived. If the two of you differ, the stricter decision stands.

**What happens next:** the record is sealed. Conditions become tasks with a date. After *no go* the release stays out of use; the next change opens a new record, filled in from this one.`;

export const CONDITIONS_TEXT = `The release may go into use with conditions. Write each condition with who meets it and by when.

What the engineer and the data protection officer said is below.

**What happens next:** the record is sealed with the conditions in it, and each becomes a task of its organization.`;

export const MEET_CONDITION_TEXT = `A condition of this release is yours. Meet it, and record what shows it.

**What happens next:** when all conditions are answered, the case is closed; its chain of evidence holds your answer.`;

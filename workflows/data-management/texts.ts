/** What each step asks and why, for the person who answers. */

export const UPDATE_TEXT = `Bring your organization's records of processing up to date: what you do with personal data, why, whose they are, who receives them, for how long, and how they are protected.

If your register is short, its records are listed below: say of each whether it is still right, has changed, or is not done any more, and add what is new. Fields you leave empty stay as they are. If it is long, work in the register itself or import a file there, and confirm here.

**What happens next:** the registers of all organizations are compared. What does not fit together comes back to you.`;

export const AMEND_TEXT = `Your data protection officer asks for changes before confirming the records. Make them, and confirm.

The reasons are below. Change the records here, or in the register.

**What happens next:** your records are checked again, and your data protection officer is asked again.`;

export const RESOLVE_TEXT = `The registers were compared, and something about yours is missing or does not fit what others say. Answer each point.

*Fixed* means that the register is right now: correct it first, it is checked again. *It stays as it is* needs your reason, which is published with the plan. *This is not right* goes to the coordinator.

**What happens next:** retention is looked at, then your data protection officer confirms.`;

export const DISPUTES_TEXT = `Organizations hold some findings to be wrong. Decide each of them, with a reason they can read.

**What happens next:** what has to be fixed stays on the list of open points of the plan.`;

export const RETENTION_TEXT = `Look at the data whose time is over. For each rule that is due, say what was done and what shows it.

If data are kept although their time is over, say why, and until when. If a rule is not due yet, say when it will be.

**What happens next:** your answers go into the register of retention rules. Your data protection officer checks them.`;

export const SIGN_OFF_TEXT = `Confirm, as the data protection officer, that the records of your organization are complete and right as far as you know.

Below is what was found and is still open, and what was said about it. What is open does not keep you from confirming: it is published as open.

**What happens next:** confirmed records become active and appear in the data management plan. If something has to change, say what: it goes back to your register keeper. Without an answer the plan says that nobody confirmed.`;

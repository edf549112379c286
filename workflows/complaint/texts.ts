export const TELL_TEXT = `There is no mail address, so nobody has been told yet that the complaint was received. Tell the person by letter or telephone: that you have it, its number, who deals with it, what happens next, and that they can go to the authority at any time.`;

export const ASSESS_TEXT = `Read the complaint, say in your own words what it is about, and name the organizations it concerns.

Say it **without the name** of the person. Each organization is asked for its side of it at the same time.`;

export const STATEMENT_TEXT = `Somebody complained about something that concerns your organization too. Say what happened from your side. You are not told who complained, and need not know.`;

export const INVESTIGATE_TEXT = `Weigh what the person wrote against what the organizations say, look at what can be looked at, and say whether the complaint is justified. What is justified in part is a result too.`;

export const DRAFT_TEXT = `Write the answer as the person will read it: plain, friendly, to the point. Say what you found and why, what you do about it and until when; admit what went wrong.

The way to the authority and to a court is added by itself. Your data protection officer reads the answer before it goes out.`;

export const APPROVE_TEXT = `Read the answer as the person will. Is it right in law, does it answer what was asked, is it fair? When you approve it, it is sent.`;

export const TELL_ANSWER_TEXT = `There is no mail address, so the approved answer has not reached the person. Send it by letter, or say it on the telephone.

Pass it on **with the way to the authority** that stands below it. Say too that they can ask for a second look, and how they reach you for that.`;

export const TELL_SECOND_LOOK_TEXT = `There is no mail address, so nobody has told the person what the second look came to. Send it by letter, or say it on the telephone.

Pass it on **with the way to the authority** that stands below it.`;

export const REACTION_TEXT = `You complained to us, and we have answered. Please say whether the matter is settled for you, or whether somebody else should look at it. If you say nothing we do not take that for a yes: we note that no answer came.`;

export const ESCALATION_TEXT = `The person is not content with the answer and asks for a second look. You have no part in the first one. Read what was written on both sides, decide, and write to the person.`;

export const LESSONS_TEXT = `Say what this complaint teaches: a text nobody understood, a sensor without a sign, a request that lay around. If the same comes up often, propose it for the next governance cycle.`;

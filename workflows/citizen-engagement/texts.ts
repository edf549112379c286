/** What each step says to the person who owes it: what is asked, why, and what happens next. */

export const PLAN_TEXT = `Plan how people are asked: what it is about, how much say they have, who should be reached, and how everybody can take part.

Choose the level whose promise can be kept. If everything is decided already, *inform* is the honest choice.

**What happens next:** you write the public text, and the data protection officer reads it before anybody else does.`;

export const PREPARE_TEXT = `Write what the public reads and is asked.

Write for somebody who has five minutes and no prior knowledge. Say what is planned, which data about people are used, what has been considered instead, and what can still change. Ask few questions, and none that has only one good answer.

**What happens next:** the data protection officer approves the text or asks for changes. Then every organization concerned announces it.`;

export const APPROVE_TEXT_TEXT = `Read the public text as somebody who meets it at a lamp post, and approve it or ask for changes.

Is it understandable and true? Is it said which data are used? Do the questions ask for no more about people than is needed? If not, send it back and say what to change.

**What happens next:** once approved, the organizations announce the consultation, and then it opens.`;

export const ANNOUNCE_TEXT = `Tell people that they are asked: on the web, at the places it is about, and wherever the planned audiences look.

Where sensors stand, name their number in the register: the public entry then points to the consultation.

**What happens next:** the consultation opens when every organization has announced it. The text is shown below.`;

export const ASSOCIATION_TEXT = `You are invited to answer for your association: say what it thinks of what is planned, and of what can still change.

Both are written below. You need no account. Your answer can be changed until you send it. It is read together with what everybody else says; your association is named only if you agree.

**What happens next:** after the closing day you can read in the record what was said and what became of it.`;

export const ANALYSE_TEXT = `The consultation is closed. Sum up what was said: the themes, how many raised each, and a few quotations.

The counts are filled in from what came through the public page and from the associations. Give rare concerns their place. Quotations carry no name and nothing else that leads to a person.

**What happens next:** for each theme you say who answers it; those organizations are asked next.`;

export const DRAFT_ANSWERS_TEXT = `Propose to each organization what it could answer to its themes. Proposals are optional; they save time.

If answers were sent back, say which organizations answer again; what has to change is shown below.

**What happens next:** each organization named under a theme says what was done, what will be done by when, or why it is not done.`;

export const ANSWER_THEMES_TEXT = `People have spoken about something that is yours. Say what you did, what you will do by when, or why you do not.

"Not done, because …" is a good answer when the reason is one. It is published under the name of your organization.

**What happens next:** the coordinator reads all answers; then "you said, we did" is published, and those who asked for the result are told.`;

export const APPROVE_ANSWERS_TEXT = `Read the answers to each theme as those who took part will, and approve them or ask for changes.

Does each answer what was said? Has each promise a date and each refusal a reason? If not, send it back and say what to change.

**What happens next:** once approved, the engagement record is published for everybody.`;

export const EVALUATE_TEXT = `The record is published. Look back: what was decided, were the right people reached, and could everybody take part?

**What happens next:** the decision and your evaluation are kept with the consultation, and the next one starts from them.`;

export const INVITE_TEXT = `Say whom we ask at the supplier and what it has to meet. The list begins with what we ask of everybody; take out what does not fit and add what this service needs.

The person gets a **personal link** and, when they open it, a code by mail. They need no account and see nothing but these questions.`;

export const QUESTIONNAIRE_TEXT = `We use, or want to use, what your company makes, and have to know how it treats people's data. Please say for each requirement whether you meet it, and what shows that.

You **meet** it, meet it **when it is set up so**, or do **not meet** it. Where something is not met, say what is missing and whether it will come: an open answer rarely ends the matter, a wrong one does.`;

export const ENGINEERING_TEXT = `Read what the supplier states, and judge what the product really can do. Try what can be tried. Say what you could not verify.

You and the data protection officer look at the same time; neither waits for the other.`;

export const PROTECTION_TEXT = `Judge whether the supplier may work with the data: the contract, transfers, those who work for it, deletion at the end, and how fast you are told of an incident.

You and the engineer look at the same time; neither waits for the other.`;

export const DECIDE_TEXT = `Read both judgements, on the product and on the data protection. Then decide whether the organization works with this supplier.

Both judgements stand beside this text.`;

export const SET_CONDITIONS_TEXT = `Write down what the supplier, or you, must do, each with a day. On that day somebody is asked what became of it.`;

export const CONDITION_TEXT = `Say whether the condition is met and what shows it. If it is not met, say what follows: more time, another supplier, or stopping.`;

export const SUB_PROCESSORS_TEXT = `The supplier named others who work on the data. Tick those that should be assessed too: each becomes an assessment of its own, under this organization. Nothing starts that you do not tick.`;

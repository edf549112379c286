/** What each step says to the person who owes it: what is asked, why, and what happens next. */

export const IDENTITY_TEXT = `Somebody has asked about their data. Make sure that the right person gets the answer, with as little effort for them as possible.

Ask only where there is *reasonable doubt*, and only for what removes it: a customer number, a date, a reply from the known address. The time limit may stand still while you wait, if the law of the place allows it and you ask without delay.

**What happens next:** if you ask, the person gets a personal link to answer; otherwise the register keeper says which organizations may hold data. If it cannot be confirmed who asks, a refusal with its reasons follows.`;

export const PROOF_TEXT = `Before your request can be answered, we need something from you. Please answer our question.

Below it says what we need, and why. Tell us no more than is asked. You can also take your request back; nothing is held against you.

**What happens next:** we look at your answer and go on. You are told of every step.`;

export const SCOPE_TEXT = `Say who decides about the data the person means, and which organizations may hold some.

Each controller answers for itself and has its own time limit, from the moment it got the request. If the request came to you by mistake, name the right controllers: the time it first arrived is kept as evidence.

**What happens next:** every organization you name searches within ten working days, and the person is told who they are.`;

export const SEARCH_TEXT = `A person has asked about their data. Look whether your organization holds some, and answer for your organization only.

"Nothing is held" is a good answer when you have looked. Say what you found, what it is used for, who received it, and whether it says something about other people. Nothing is handed over from here.

**What happens next:** the controller puts the answers together. If your organization does not answer, the person is answered without it, and that is recorded and said.`;

export const EXTEND_TEXT = `Say whether the request will be answered in the first month. Answer as soon as you know.

Two months more are possible only for complex or numerous requests, and only if the person is told the reasons within the first month: that happens with your answer.

**What happens next:** if more time is needed, the person gets your reasons and the new date. If nobody answers, nothing is extended.`;

export const EXEMPTIONS_TEXT = `Say how the request is answered: in full, in part, or not, and on which ground each part is left out.

The search results are below. Look for data of other people among them. A refusal is the exception and needs a reason the person can follow; being late is none.

**What happens next:** the data protection officer approves it or asks for changes. Then the answer is put together.`;

export const APPROVE_EXEMPTIONS_TEXT = `Read how the request is to be answered, and on which grounds something is left out; approve it or ask for changes.

Is each ground one of the law, and does it hold here? Is anything left out only because it is inconvenient? If so, send it back and say what to change.

**What happens next:** once approved, the citizen desk writes the answer.`;

export const ASSEMBLE_TEXT = `Write the answer as the person will read it, and enclose what they asked for.

Plain words, no law in the first sentence. Take out what concerns other people. What was refused is said with its reason; the way to complain and to court is added by itself.

**What happens next:** the data protection officer checks it. Then it waits for the person behind a personal link with a code.`;

export const CHECK_TEXT = `Read the answer as the person who asked, and approve it or ask for changes.

Is it complete, understandable and true to the decision? Does it hold anything about somebody else? Does every refusal say why? If not, send it back and say what to change.

**What happens next:** once approved, it is made available to the person at once, and the time limit is met.`;

export const POST_ANSWER_TEXT = `The answer is approved, and the person has no mail address: send it by post, or hand it over.

Print the sealed answer from the documents of this run, with its enclosures, and address it as below. Registered post is worth it where data about the person are enclosed.

**What happens next:** once you say when it left, the time limit is met at that moment and the request is closed.`;

export const COLLECT_TEXT = `The answer to your request is ready. Read it, save it, and tell us that you have it.

It stands below. Only you can open this page: it needs your link and the code from the mail. Once you have confirmed, the link does not open the answer again.

**If you do not agree** with the answer, it says at its end where you can complain and how you can go to court.`;

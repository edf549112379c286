/** What each step says to the person who owes it: what is asked, why, and what happens next. */

export const SCREEN_TEXT = `Find out whether this service needs an impact assessment. Answer nine questions, each with yes or no and one sentence.

The questions are those of the European data protection authorities. Two times *yes* normally mean that an assessment is needed; so does one of the three cases of the law at the end, and an entry in your supervisory authority's list of processing that needs an assessment.

**What happens next:** the result is computed at once. Anybody may still ask for an assessment; to leave out one that the nine questions ask for takes the reason of your data protection officer. One that the law itself asks for cannot be left out.`;

export const COURSE_TEXT = `The service has been screened. Say whether the impact assessment is made.

The result of the screening is below. You may ask for an assessment even where none is needed: a small one often saves a large problem. You may also propose to leave it out; then your data protection officer has to agree, with a reason. Where one of the three cases of the law holds, or the service stands on the authority's list of processing that needs one, it is always made.

**What happens next:** with an assessment, it is planned. Without one, the screening and the reasons are kept in the register, and looked at again in a year.`;

export const DPO_REASON_TEXT = `Somebody proposes to make no impact assessment although the screening found reasons for one. Only you can allow that: say whether you do, and why.

**What happens next:** if you allow it, your reason is kept in the register. Otherwise the assessment is made.`;

export const PLAN_TEXT = `Plan the assessment: what is looked at, who works on it, and which organizations take part in the service.

Name every organization that has a hand in the data. Those that decide about the data (controllers) decide at the end whether the risks are acceptable.

**What happens next:** the service is described, then every organization is asked for its part.`;

export const DESCRIBE_TEXT = `Describe the service so that somebody from another organization understands what happens to the data.

Begin where the data arise and follow them to where they are erased. One line per flow; a picture is drawn from your lines.

**What happens next:** the organizations add their parts to it, and your data protection officer looks at whether all of it is needed.`;

export const CONTRIBUTION_TEXT = `Your organization takes part in this service. Say what you do with the data, and what protects them with you.

The description is below. If something in it is wrong, say so: you know your part best.

**What happens next:** your answer goes into the assessment of the risks. It is not public.`;

export const NECESSITY_TEXT = `Say whether the processing is necessary and proportionate (GDPR art. 35(7)(b)), before anybody speaks of risks.

Could the purpose be reached with fewer data, for a shorter time, or without data about people?

**What happens next:** your view goes into the report, and those who assess the risks read it.`;

export const VIEWS_REASON_TEXT = `The consultation of the people concerned has not come to its end. The assessment can go on without their views if you give a reason.

**What happens next:** your reason goes into the report (GDPR art. 35(9)).`;

export const ASSESS_TEXT = `Name the risks to people, and say how bad and how likely each would be with what is in place today.

Think of three events: somebody sees data who must not, data are changed, data disappear. Add what the service itself does to people even when everything works.

**What happens next:** the engineer proposes what is done about each risk. Save a draft to see your risks on the map.`;

export const TREAT_TEXT = `Say what is done about each risk, and how bad and how likely it would be afterwards. Every risk is listed for you.

A measure has an organization and a day: it becomes its task. What is low may be borne as it is. What is still high afterwards means that the authority has to be consulted.

**What happens next:** your data protection officer reviews it.`;

export const REVIEW_TREATMENT_TEXT = `Read what is proposed against each risk. Are the measures real, do they work, and is what remains judged honestly?

If not, send it back and say what to change.

**What happens next:** once you approve, you are asked for your advice, and the controllers decide.`;

export const ADVICE_TEXT = `Give your advice on the assessment as a whole (GDPR art. 35(2)).

If a high risk remains, the authority has to be consulted before the processing begins (GDPR art. 36(1)).

**What happens next:** the heads of the organizations that decide about the data read your advice. They are asked whether they follow it, and if not, why.`;

export const DECIDE_TEXT = `Decide for your organization whether the risks that remain are acceptable. You sign for it.

Read the map and the advice below. **Say in your reason whether you follow the advice of the data protection officer, and if not, why**; a decision other than the recommended one counts as not following it, and goes into the report with your reason. While a high risk remains it cannot be accepted before the authority is consulted.

**What happens next:** when all controllers have decided, the strictest decision holds. *Consult the authority* means that the processing waits for its answer.`;

export const CONSULT_FILE_TEXT = `Your organization has decided to consult the authority before the processing begins (GDPR art. 36). Send the file, then record when the authority received it.

Nothing is sent from here.

**What happens next:** from receipt the authority has eight weeks, and six more if it says so within a month. You record what it says; then the controllers decide again.`;

export const AUTHORITY_TEXT = `Record what the authority says: that it takes longer, that it needs information, or its answer. You are asked again until it has answered or its time is over.

While it waits for information from you, its time stands still.

**What happens next:** with its answer, the controllers decide again. If its time passes without one, its powers remain, and the controllers decide without its advice.`;

export const CONDITIONS_TEXT = `The risks are accepted with conditions. Write each condition as a measure: what, who, by when.

The decisions with their conditions are below.

**What happens next:** each condition becomes a task of its organization.`;

export const SUMMARY_TEXT = `Write what everybody may read about this assessment. A draft is filled in from it.

Write for a neighbour, not for a lawyer. Leave out what would help an attacker, business secrets and names of people; say so where you leave something out.

**What happens next:** your data protection officer checks the text. Then it is published together with the full report, which is not public.`;

export const REVIEW_SUMMARY_TEXT = `Read the summary as everybody will. Is it true to the report, is it plain, and does it give away nothing that has to stay inside?

If not, send it back and say what to change.

**What happens next:** once you approve, the summary and the report are published.`;

export const IMPLEMENT_TEXT = `A measure of this assessment is yours. Carry it out, and record what shows that it works.

If another measure took its place, or it is not taken, say so and why: the risk is then open again.

**What happens next:** when all measures are answered, the assessment rests until its review in a year, or until something changes.`;

/** What each step says to the person who owes it: what is asked, why, and what happens next. */

export const TRIAGE_TEXT = `Something has been reported. Look at the alert and say what it is.

**A personal data breach** is any loss of confidentiality, integrity or availability of personal data, by accident or on purpose. A lost laptop counts, and so does a list sent to the wrong person.

Not sure yet? Choose *suspected*: you are asked again in 24 hours and can answer earlier. Name the organizations only when it is a breach; you need not know everything.

**What happens next:** for a breach, the data protection officer of every organization that decides about the data states when it became aware, and that starts its time limit. For a false alarm or an incident without personal data the case is closed and kept on record.`;

export const AWARENESS_TEXT = `State when your organization became aware of the breach. You sign this with your name.

**Aware** means a reasonable degree of certainty that personal data have been affected; the time of the alert is only a proposal. If a processor told you, you became aware when it told you.

**What happens next:** this moment starts your time limit to notify the supervisory authority; the list below says how long it is, and by which law. You can correct the moment later with a reason; the limit is then computed again, and both values stay on record.`;

export const CONTAIN_TEXT = `Stop the breach from getting worse, and write down what was done and when.

Short is fine. A measure that is still *planned* gets an owner and a date, and becomes a task of that organization.

**What happens next:** the measures go into the notification and the dossier. Other organizations collect the facts at the same time.`;

export const FACTS_TEXT = `Say what the breach means for the data your organization handles. Processors answer for what they hold for others.

Answer with what you know now: "not yet known" is a good answer, and the rest may follow. If your organization is not affected, say so and why; that is all.

**What happens next:** the severity is computed from your answers, the data protection officers and heads of the responsible organizations read them, and the notification to the authority is prefilled from them. After 24 hours without an answer the case goes on without you, and that is recorded.`;

export const DECIDE_TEXT = `Decide whether the breach is notified, for your organization. The data protection officer and the head decide separately; if you differ, the stricter decision stands.

**The rule of the GDPR and its kin:** the authority is notified unless the breach is *unlikely* to result in a risk to people. The people concerned are told if the risk is likely to be *high*. The list below says which law is yours and what it asks. The severity is computed by the ENISA method and supports you; it decides nothing.

**What happens next:** depends on the decision; each says so. Your reasons become part of the record that the authority may ask for.`;

export const PREPARE_FILING_TEXT = `Check and complete the notification to your supervisory authority. It is prefilled from the facts, and follows the common template of the European data protection authorities.

Fields you cannot answer yet can say "not yet known"; a follow-up is filed later. If the time limit is over, the reasons for the delay must be given.

**What happens next:** the head of your organization approves the text, then you file it at the authority's portal. Nothing is sent from here.`;

export const APPROVE_FILING_TEXT = `Read the notification that your organization is about to file with the supervisory authority, and approve it or ask for changes.

You sign for the organization. If something is wrong or missing, send it back and say what to change.

**What happens next:** once approved, your data protection officer files it at the authority's portal and records the receipt.`;

export const FILE_TEXT = `File the approved notification at the portal of your supervisory authority, then record the receipt.

The moment of filing stops your time limit. If you could not tell everything yet, choose *incomplete*: a follow-up is prepared next, prefilled with this one.

**What happens next:** the receipt goes into your register and the dossier.`;

export const SUBJECT_TEXT_TEXT = `Write what the people concerned will read. Use short sentences and everyday words.

It must say what happened, what it may mean for them, what has been done, what they can do themselves, and whom they can ask. Do not reassure more than the facts allow. A draft is filled in.

**What happens next:** your data protection officer approves the text before anything is sent.`;

export const APPROVE_TEXT_TEXT = `Read the message to the people concerned as if you were one of them, and approve it or ask for changes.

Is it plain? Does it say what happened, the likely consequences, the measures taken, what to do, and whom to ask? If not, send it back and say what to change.

**What happens next:** once approved, the citizen desk tells the people.`;

export const TELL_SUBJECTS_TEXT = `Tell the people concerned, with the approved text and without undue delay, then record how, when and how many.

They are told individually, apart from other mail. A public notice takes its place only where telling each person would be a disproportionate effort. If an exception of the law holds, choose it and say why.

**What happens next:** your answer goes into the dossier. The authority may still order that people are told.`;

export const TELL_PARTNER_TEXT = `Give your partner formal notice of the breach, and record when.

A processor tells its controller without undue delay; joint controllers tell each other as their arrangement says. That you both work on this case does not replace the notice.

**What happens next:** time and means of the notice, and the receipt, go into the dossier. After 24 hours without an answer the case goes on, and that is recorded.`;

export const ASSESS_DUTY_TEXT = `Besides data protection, another law may ask your organization for a report. Say whether it does, and since when. You sign this with your name.

**What decides:** for instance whether the incident is *significant*, or has been classified as *major*; below is what the law asks. Not sure yet? Choose *not yet known*: you are asked again in 12 hours and can answer earlier.

**What happens next:** if it must be reported, your statement starts the time limits of the law, and each report is asked of you in turn. Otherwise your reasons are kept in the dossier.`;

export const REPORT_TEXT = `Make the report that is due, at the authority in charge, then record the receipt.

Which authority that is, and what must be in the report, is listed below. Nothing is sent from here. Say what you know now; what is missing goes into the next report. After the time limit, the reasons must be given.

**What happens next:** the moment of submission stops this time limit, and starts the next one where the law counts from it. Choose *more follows* until the last report is made; the limit of the last one stops only with *final*.

If it turns out that nothing has to be reported, say so and why: the time limits of this law are then lifted.`;

export const REMEDY_TEXT = `A measure against this breach is yours. Carry it out, and record what shows that it works.

If another measure took its place, or it is not taken, say so and why.

**What happens next:** when all measures are answered, the coordinator draws the lessons.`;

export const LESSONS_TEXT = `Look back with the organizations concerned: what caused the breach, what worked, what changes?

Write for colleagues who were not there. No names of people are needed.

**What happens next:** the dossier is sealed. If risks have to be assessed again, say so.`;

export const SETTLE_TEXT = `The dossier cannot be closed yet: something that must be done is still open. Settle it, or have the organization concerned do so, and say what was done.

The list of what is open is below. Some of it may be settled, for instance, by recording a filing.

**What happens next:** the case is checked again, and closed when nothing is open.`;

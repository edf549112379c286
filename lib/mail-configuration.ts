/** Name of the SES configuration set that all our mails go out by; it comes back with what became of them. */
export const MAIL_CONFIGURATION = 'clause8';

/** The template asks for something the embedded cloud does not do; `message` names where. */
export class TemplateProblem extends Error {
  override readonly name = 'template.unsupported';
}

/** Registers ask with forms too, so the word lives with the rules. */
export { form } from '../../core/rules/form-of-shape.ts';

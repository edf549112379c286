/** Stands for the guest of a task where a person's id would stand; no id of a person is like it. */
export const GUEST = 'guest';

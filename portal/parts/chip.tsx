export type ChipTone = 'late' | 'soon' | 'good' | 'accent' | 'calm' | 'outline';

/** A state in one or two words; the colour only repeats what the words say. */
export function Chip({ tone = 'calm', text }: { tone?: ChipTone; text: string }) {
  return <span class={`chip ${tone}`}>{text}</span>;
}

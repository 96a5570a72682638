/** A stretch of one side of a row. */
export interface Span {
  /** `far`: the same on both sides, and away from every difference. */
  kind: 'same' | 'far' | 'removed' | 'added' | 'doubtful';
  text: string;
  /** A sign of the transcript's markup, not a word. */
  markup?: true;
}

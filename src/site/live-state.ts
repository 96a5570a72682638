/** A problem as the live site shows it. */
export interface LiveProblem {
  /** `file:line:column` */
  at: string;
  /** The clause that stands there, where there is one. */
  clause?: string;
  ruleId: string;
  found: string;
  expected: string;
  mend: string;
}

/** What the pages of the live site ask again and again. */
export interface LiveState {
  /** Rises whenever the pages are drawn from newer sources. */
  edition: number;
  problems: LiveProblem[];
}

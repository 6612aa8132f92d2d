/** A scorecard by groups of people; what would tell of few people is absent. */
export interface Equity {
  scorecardId: string;
  by: string;
  leastShown: number;
  measures: EquityMeasure[];
}

export interface EquityMeasure {
  measure: string;
  title: string;
  lowerIsBetter: boolean;
  rate?: string | null;
  /** The group that others are compared with. */
  reference: string;
  groups: EquityGroup[];
}

export interface EquityGroup {
  group: string;
  people?: number | null;
  numerator?: number | null;
  rate?: string | null;
  /** Absent where several things of one person are counted, such as visits. */
  interval?: EquityInterval | null;
  gap?: { absolute: string; interval?: EquityInterval | null; relative?: string | null } | null;
  hidden: boolean;
  few: boolean;
}

export interface EquityInterval {
  low: string;
  high: string;
}

// What words of a day refer to, before it is known which day that is (resolve-day.ts finds it).

export type DayRef =
  | { readonly kind: 'date'; readonly year?: number; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year?: number; readonly month: number; readonly which?: 'last' | 'next' }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which?: 'last' | 'next' | 'this' }
  | { readonly kind: 'shift'; readonly days: number }
  | {
      readonly kind: 'span';
      readonly unit: 'week' | 'month' | 'year';
      readonly shift: number;
      readonly isAbout: boolean;
    }
  | { readonly kind: 'in a year'; readonly shift: number; readonly month: number; readonly day?: number }
  | { readonly kind: 'ordinal'; readonly day: number }
  | { readonly kind: 'night'; readonly first: DayRef; readonly second: DayRef }
  /** The night before the publication, or the evening of the day before. */
  | { readonly kind: 'last night' }
  /** The night that ended on the morning of the publication. */
  | { readonly kind: 'in the night' }
  /** Saturday and Sunday. */
  | { readonly kind: 'weekend'; readonly shift: number }
  /** From a day, a month or a year to another, both in it. */
  | { readonly kind: 'from to'; readonly first: DayRef; readonly second: DayRef }
  /** So many days that end with the publication: "in the past week". */
  | { readonly kind: 'past'; readonly days: number }
  /** Part of a year: its months. */
  | {
      readonly kind: 'months';
      readonly year?: number;
      readonly shift?: number;
      readonly from: number;
      readonly to: number;
    }
  /** EDTF 21 to 24: spring, summer, autumn, winter. */
  | {
      readonly kind: 'season';
      readonly year?: number;
      readonly season: number;
      readonly which?: 'last' | 'next' | 'this';
    }
  /** The end of a week, month or year: a bound says whether up to it. */
  | { readonly kind: 'end'; readonly of: DayRef }
  /** Counted from another day of the text: "two days later", "a week earlier". */
  | {
      readonly kind: 'counted';
      readonly unit: 'day' | 'week' | 'month' | 'year';
      readonly count: number;
      readonly isRough: boolean;
    }
  /** "that Saturday", "on the Monday": beside the day of the event. */
  | { readonly kind: 'weekday of it'; readonly weekday: number; readonly isAfter: boolean }
  /** Points back: "that day". */
  | { readonly kind: 'that'; readonly shift: number; readonly isNight: boolean };

/** What a value is counted in. Two values may be compared only when their dimensions are equal. */
export type Dimension =
  | "percent"
  | "per-mille"
  | "percentage-point"
  | "times"
  | "vnd"
  | "usd"
  | "eur"
  | "hectare"
  | "square-metre"
  | "square-kilometre"
  | "metre"
  | "kilometre"
  | "tonne"
  | "kilogram"
  | "cubic-metre"
  | "megawatt"
  | "kilowatt-hour"
  /** Things counted, or a bare number; the unit's noun says which things. */
  | "count";

export interface Unit {
  readonly dimension: Dimension;
  /** Multiplies the number as written: `1,6 tỷ USD` has 1e9. */
  readonly scale: number;
  /** The counted things as written (`đảng viên`), when the dimension is count. */
  readonly noun?: string;
}

/** The years that reports tell results of. */
export const YEARS: readonly number[] = [2017, 2018, 2019, 2020, 2021, 2022, 2023];
export const FIRST_YEAR = 2017;
/** The last year of the term, for which reviews set targets. */
export const TERM_END = 2025;

/** Most stretches that a result's link carries to the page, and that a page marks. */
export const MOST_MARKS = 5;
/** Most letters of each. */
export const LONGEST_MARK = 40;

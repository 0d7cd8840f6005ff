/** Heading and rows of the grid stand in the same columns: number, the cells, the sum, the buttons. */
export const lineColumns =
  "@3xl:grid @3xl:grid-cols-[2rem_minmax(0,1fr)_4.5rem_4.5rem_4.75rem_6rem_3.75rem_5.5rem_6.5rem_4.25rem] @3xl:gap-0";

/** Between a phone and a wide window: name and code above, the figures in one row under them. */
export const twoRowColumns =
  "@xl:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_minmax(0,3fr)_minmax(0,2fr)_minmax(0,2.5fr)_minmax(0,3fr)_4.25rem]";

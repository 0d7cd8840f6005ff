/** Heading and rows of the grid stand in the same columns: number, the cells, the sum, the bin. */
export const lineColumns =
  "@3xl:grid @3xl:grid-cols-[2rem_minmax(0,1fr)_4.5rem_4.5rem_4.75rem_6rem_3.75rem_5.5rem_6.5rem_2.25rem] @3xl:gap-0";

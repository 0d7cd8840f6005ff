/** What a period can be narrowed to, each in the words of the side that knows it. */
export const syncStatuses = [
  { value: "Sent", side: "sales" },
  { value: "New", side: "purchase" },
  { value: "Seen", side: "purchase" },
  { value: "ReNotified", side: "purchase" },
  { value: "Approved", side: "sales" },
  { value: "Rejected", side: "sales" },
  { value: "Cancelled", side: "sales" },
  { value: "Storno", side: "sales" },
  { value: "Mistake", side: "sales" },
] as const;

/** In the order of the screen. */
export const salesTabs = ["attention", "waiting", "done", "all"] as const;
export type SalesTab = (typeof salesTabs)[number];

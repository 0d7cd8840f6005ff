/** In the order of the screen. */
export const purchaseTabs = ["attention", "done", "all"] as const;
export type PurchaseTab = (typeof purchaseTabs)[number];

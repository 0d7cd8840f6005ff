/** Fifteen days are a public buyer's time and the reminder's, twenty a private one's. */
export const pushDays = [1, 5, 15, 20] as const;

/** What can go wrong in a trial at the user's wish. */
export const faultChoices = ["down", "slow", "lost_answer", "stuck_sending", "lost_notifications"] as const;

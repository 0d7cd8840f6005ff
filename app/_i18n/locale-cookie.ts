/** Name of the cookie that keeps the language. Not secret and read by the browser too. */
export const localeCookie = "locale";

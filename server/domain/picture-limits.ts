/** Of a company's logo: what A4 can use, and no more than a page can wait for. */
export const pictureLimits = { bytesMax: 500_000, dotsMax: 2_000 } as const;

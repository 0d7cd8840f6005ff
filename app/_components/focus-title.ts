/** For whoever works by keyboard when what had the focus has gone: the page's heading is where its content begins. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}

export type ToastTone = "done" | "failed";
export type Toast = { id: number; tone: ToastTone; text: string };

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();
const none: readonly Toast[] = [];

const shownMax = 3;
/** A failure stays until it is closed; good news leaves by itself. */
const shownMs = 6_000;

/** Says what happened where the page itself does not show it. Works from any event handler in the browser. */
export function showToast(text: string, tone: ToastTone = "done"): void {
  lastId += 1;
  const toast: Toast = { id: lastId, tone, text };
  publish([...toasts, toast].slice(-shownMax));
  if (tone === "done") setTimeout(() => closeToast(toast.id), shownMs);
}

export function closeToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: () => toasts,
  readOnServer: () => none,
};

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

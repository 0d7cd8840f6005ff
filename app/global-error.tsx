"use client";

import "./globals.css";
import { errorState } from "#server/messages/areas/entry.ts";
import { errors } from "#server/messages/areas/errors.ts";

/** The outermost layout itself failed, so there are no texts in the chosen language: both, then. */
export default function GlobalError({ retry }: { retry: () => void }) {
  const [serbian, english] = errors.INTERNAL;
  return (
    <html lang="sr-Latn">
      <body>
        <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-4 px-6">
          <title>SEFlow</title>
          <h1 className="text-xl font-semibold">{errorState.title[0]}</h1>
          <p>{serbian}</p>
          <p lang="en">{english}</p>
          <button type="button" onClick={retry} className="self-start underline">
            {errorState.tryAgain.join(" / ")}
          </button>
        </main>
      </body>
    </html>
  );
}

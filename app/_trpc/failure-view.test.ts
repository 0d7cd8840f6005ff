import { NextIntlClientProvider } from "next-intl";
import { type ComponentType, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import CompanyFailure from "#app/(portal)/[company]/error.tsx";
import RootFailure from "#app/error.tsx";
import { messagesFor } from "#server/messages/catalog.ts";
import type { PageFailureProps } from "./page-failure.tsx";
import { TrpcProvider } from "./provider.tsx";

const messages = messagesFor("sr-Latn");

test.each<[string, ComponentType<PageFailureProps>]>([
  ["any page", RootFailure],
  ["a company's page", CompanyFailure],
])("%s that could not be made says so, and offers to try again", (_, Failure) => {
  const failure = createElement(Failure, { error: new Error("broken"), retry: () => undefined });
  const children = createElement(TrpcProvider, null, failure);
  const page = { locale: "sr-Latn", messages, children } as const;
  const shown = renderToStaticMarkup(createElement(NextIntlClientProvider, page));
  expect(shown).toContain(messages.errorState.pageFailed);
  expect(shown).toContain(messages.errors.INTERNAL);
  expect(shown).toContain(messages.errorState.tryAgain);
});

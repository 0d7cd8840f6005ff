import type { Member } from "#tests/support/members.ts";

/**
 * An input that succeeds for a member of a company, made anew for each call.
 *
 * `input` makes the rows that it names and answers the input without `company`, which the test adds. With
 * `namesRows` the test also calls it with another company's address: rows of one company must not exist for the other.
 */
export type ProcedureFixture = {
  input: (member: Member) => unknown;
  namesRows?: boolean;
  /** Makes good what the call took from the member whom all procedures share. */
  undo?: (member: Member) => Promise<unknown>;
};

export const nothing: ProcedureFixture = { input: () => undefined };
export const companyOnly: ProcedureFixture = { input: () => ({}) };

/** For procedures that take the id of one row and nothing else. */
export function named(key: string, make: (member: Member) => Promise<string>): ProcedureFixture {
  return { namesRows: true, input: async (member) => ({ [key]: await make(member) }) };
}

/** The same for those that SEF wants a word of explanation for. */
export function commented(key: string, make: (member: Member) => Promise<string>): ProcedureFixture {
  return {
    namesRows: true,
    input: async (member) => ({ [key]: await make(member), comment: "Pogrešna količina" }),
  };
}

export type ProcedureFixtures = Readonly<Record<string, ProcedureFixture>>;

import { expect, test } from "vitest";
import { EnvError, readEnv } from "./env.ts";

const complete = {
  SERVER_POSTGRES_URL: "postgres://owner@db.example/seflow",
  PUBLIC_SERVER_URL: "https://portal.example.rs/",
  NEXTAUTH_SECRET: "0123456789abcdef",
  SEFLOW_MASTER_KEY: Buffer.alloc(32, 1).toString("base64"),
};

test("a complete environment is read, with defaults and without trailing slashes", () => {
  expect(readEnv(complete)).toMatchObject({
    PUBLIC_SERVER_URL: "https://portal.example.rs",
    PUBLIC_SERVER_API_PATH: "/api",
    LOG_LEVEL: "info",
    SEFLOW_MASTER_KEY: Buffer.alloc(32, 1),
    SEFLOW_OLD_MASTER_KEYS: [],
  });
});

test("former master keys stand with commas between them", () => {
  const keys = [2, 3].map((byte) => Buffer.alloc(32, byte));
  const text = `${keys[0]?.toString("base64")}, ${keys[1]?.toString("hex")},`;
  expect(readEnv({ ...complete, SEFLOW_OLD_MASTER_KEYS: text }).SEFLOW_OLD_MASTER_KEYS).toEqual(keys);
});

test("an empty variable is an absent one", () => {
  expect(readEnv({ ...complete, SEF_CRON_SECRET: "", EFAKTURA_PIB: "" })).toMatchObject({
    SEF_CRON_SECRET: undefined,
  });
});

test("everything that is missing is named in one sentence", () => {
  const message = messageOf({});
  for (const name of Object.keys(complete)) expect(message).toContain(name);
  expect(message).not.toContain("\n");
});

test.each([
  ["SERVER_POSTGRES_URL", "mysql://db"],
  ["PUBLIC_SERVER_URL", "portal.example.rs"],
  ["PUBLIC_SERVER_API_PATH", "api"],
  ["NEXTAUTH_SECRET", "short"],
  ["SEFLOW_MASTER_KEY", "c2hvcnQ="],
  ["SEFLOW_OLD_MASTER_KEYS", "c2hvcnQ="],
  ["SEF_CRON_SECRET", "short"],
  ["EFAKTURA_PIB", "12345"],
  ["SMTP_URL", "https://mail.example"],
  ["MAIL_FROM", "nobody"],
  ["LOG_LEVEL", "loud"],
])("a wrong %s is named, its value is not", (name, value) => {
  const message = messageOf({ ...complete, [name]: value });
  expect(message).toContain(name);
  expect(message).not.toContain(value === "api" ? "/api/" : value);
});

function messageOf(source: Record<string, string>): string {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  throw new Error("It was accepted.");
}

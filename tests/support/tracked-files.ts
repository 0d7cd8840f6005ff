import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Every file of the project as git knows it, new ones that are not ignored included. */
export function trackedFiles(): string[] {
  const list = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    encoding: "utf8",
  });
  return list.split("\0").filter((file) => file !== "" && existsSync(file));
}

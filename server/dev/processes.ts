import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Whether a process runs. One that has died and waits for its parent to notice (a zombie, in a container whose first
 * process never looks) counts as dead.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs as somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return !isZombie(pid);
}

/** Whether the process that a file names is still the program that wrote it: its number may be another's by now. */
export function isRunning(pid: number, program: string): boolean {
  return isAlive(pid) && commandOf(pid).includes(program);
}

function isZombie(pid: number): boolean {
  try {
    // "123 (name of the program) Z …": the name may hold anything, so look behind its last bracket.
    return /\) [ZX] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout ?? "";
  }
}

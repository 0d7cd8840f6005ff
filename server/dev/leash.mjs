/**
 * Loaded into each part of the launcher before anything else (`node --import`): when the launcher is gone, even by
 * kill -9, the channel to it closes and the part leaves as if it had been asked to. Plain JavaScript because Next
 * hands it on to the server process that it starts, where nothing translates TypeScript.
 */
const patienceMs = 3_000;

process.once("disconnect", () => {
  setTimeout(() => process.exit(1), patienceMs).unref();
  process.kill(process.pid, "SIGTERM");
});

// Listening must not keep a part alive that has nothing left to do. Next's server, though, waits for its orders on
// this channel.
if (!process.env.NEXT_PRIVATE_WORKER) process.channel?.unref();

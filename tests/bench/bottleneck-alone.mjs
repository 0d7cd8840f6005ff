import Bottleneck from "bottleneck";

/** One process that keeps to the settings by itself and knows nothing of others: what the gate is compared with. */
const [url, apiKey, minTime, maxConcurrent, seconds] = process.argv.slice(2);
const limiter = new Bottleneck({
  minTime: Number(minTime),
  maxConcurrent: Number(maxConcurrent),
  reservoir: 3,
  reservoirRefreshAmount: 3,
  reservoirRefreshInterval: 1000,
});
const until = performance.now() + Number(seconds) * 1000;
const call = async () => {
  const response = await fetch(`${url}/api/publicApi/sales-invoice?invoiceId=1`, {
    headers: { ApiKey: apiKey },
  });
  await response.arrayBuffer();
};
const lane = async () => {
  while (performance.now() < until) await limiter.schedule(call);
};
await Promise.all(Array.from({ length: Number(maxConcurrent) + 1 }, lane));
// Its timer would keep the process alive.
process.exit(0);

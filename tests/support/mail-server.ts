import net from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail that a server took: its envelope and every byte between DATA and the dot. */
export type TakenMail = { from: string; to: string[]; raw: string };

export type MailServer = {
  url: string;
  taken: TakenMail[];
  /** What it does next: take mail, answer RCPT with a code, or cut the line when the message is on its way. */
  behave: (next: "take" | "cut" | number) => void;
  close: () => Promise<void>;
};

/** A real SMTP server behind a line that can be cut. */
export async function startMailServer(): Promise<MailServer> {
  let behaviour: "take" | "cut" | number = "take";
  const taken: TakenMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_address, _session, callback) =>
      callback(
        typeof behaviour === "number" ? Object.assign(new Error("No."), { responseCode: behaviour }) : null,
      ),
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        taken.push({ from, to, raw: Buffer.concat(chunks).toString("utf8") });
        callback(null);
      });
    },
  });
  const inner = await listen(smtp.server);
  smtp.on("error", () => undefined);
  const line = net.createServer((client) => {
    const server = net.connect(inner, "127.0.0.1");
    client.on("error", () => server.destroy()).on("close", () => server.destroy());
    server.on("error", () => client.destroy()).on("close", () => client.destroy());
    let isData = false;
    client.on("data", (chunk) => {
      if (behaviour === "cut" && isData) client.destroy();
      else server.write(chunk);
    });
    server.on("data", (chunk) => {
      isData ||= chunk.toString("latin1").startsWith("354");
      client.write(chunk);
    });
  });
  const port = await listen(line);
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    behave: (next) => {
      behaviour = next;
    },
    close: async () => {
      line.close();
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
    },
  };
}

function listen(server: net.Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

/** What `npm run --silent ubl -- --help` prints. */
export const helpText = `Reads, checks and writes electronic invoices (UBL 2.1, Serbian profile). Needs no database and no network.

  npm run --silent ubl -- read  FILE...      one JSON document per file (one line each, indented on a terminal)
  npm run --silent ubl -- check FILE...      what stands against sending it through SEF, with codes
  npm run --silent ubl -- write FILE.json    the XML of an invoice in our JSON

FILE is XML, bare or in SEF's envelope, or our JSON; - is standard input. What read prints, write takes.

  --today YYYY-MM-DD       the day of sending that dates are compared with (otherwise today in Belgrade)
  --language CODE          of the sentences: sr-Latn (otherwise), sr-Cyrl, en
  --json                   check: one JSON document per file instead of lines
  --cir                    check: the invoice is to be registered in the public sector's register (CIR)
  --attachments            read: print the content of attached files too (base64)
  --customization-id ID    write: another profile identifier
  --help                   this text

Ends with 0; with 1 when check found an error; with 2 when a file could not be read or written (the other files are
done all the same) or the command was not understood.
`;

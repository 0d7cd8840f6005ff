import { expect, test } from "vitest";
import { findSpoiltText } from "./spoilt-text.ts";

test.each([
  ["sound", "<a>Čačak &amp; &#268; &#x1F600; A&lt;B\n\t</a>", null],
  ["an undeclared name", "<a>&nbsp;</a>", "&nbsp;"],
  ["a name of one's own", "<a>&foo;</a>", "&foo;"],
  ["a reference to zero", "<a>a&#0;b</a>", "&#0;"],
  ["a reference to half a pair", "<a>&#xD800;</a>", "&#xD800;"],
  ["a reference beyond Unicode", "<a>&#x110000;</a>", "&#x110000;"],
  ["a control sign", "<a>\u0001</a>", "U+0001"],
])("%s", (_, text, found) => {
  expect(findSpoiltText(text)).toBe(found);
});

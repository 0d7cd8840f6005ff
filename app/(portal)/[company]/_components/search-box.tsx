"use client";

import { LoaderCircle, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { TextInput } from "#app/_components/text-input.tsx";

const pauseMs = 250;

/** The search of a list lives in the address, so that it can be shared and comes back with "back". "/" jumps here. */
export function SearchBox({
  label,
  search,
  addressOf,
  onSearch,
  busy = false,
}: {
  label: string;
  search: string;
} & (
  | { addressOf: (search: string) => string; onSearch?: undefined; busy?: undefined }
  | { addressOf?: undefined; onSearch: (search: string) => void; busy: boolean }
)) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState(search);
  const [pending, startTransition] = useTransition();

  useEffect(() => {
    function jump(event: KeyboardEvent) {
      const isTyping =
        event.target instanceof Element &&
        event.target.closest("input:not([type=checkbox]), textarea, select, dialog");
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    }
    window.addEventListener("keydown", jump);
    return () => window.removeEventListener("keydown", jump);
  }, []);

  // A search that "back" or a link has brought; what somebody is typing stays.
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(search);
  }, [search]);

  function change(text: string) {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(text.trim()), pauseMs);
  }
  function ask(wanted: string) {
    if (onSearch) onSearch(wanted);
    else startTransition(() => router.replace(addressOf(wanted), { scroll: false }));
  }

  return (
    <search className="relative w-full sm:w-80">
      <span className="pointer-events-none absolute inset-y-0 left-0 grid w-9 place-items-center text-ink-faint [&_svg]:size-4">
        {pending || busy ? <LoaderCircle className="animate-spin" /> : <Search />}
      </span>
      <TextInput
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts="/"
        maxLength={100}
        className="pl-9"
        value={typed}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </search>
  );
}

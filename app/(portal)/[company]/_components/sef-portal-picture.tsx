import { useTranslations } from "next-intl";

/** What is drawn of SEF's own portal; ours, and only as much of it as one has to find. */
type SefPortalScene = "menu" | "key" | "addresses";

/** Where to click on SEF's portal. The marked thing is framed in the colour of action. */
export function SefPortalPicture({ scene }: { scene: SefPortalScene }) {
  const t = useTranslations("setup.picture");
  return (
    <svg
      role="img"
      aria-label={t(scene)}
      viewBox="0 0 480 210"
      className="w-full max-w-xl rounded border border-line bg-surface text-[11px]"
    >
      <rect width="480" height="26" className="fill-sunken" />
      <circle cx="14" cy="13" r="4" className="fill-line" />
      <circle cx="28" cy="13" r="4" className="fill-line" />
      <rect x="44" y="6" width="220" height="14" rx="7" className="fill-surface stroke-line" />
      <text x="54" y="17" className="fill-ink-soft">
        efaktura.mfin.gov.rs
      </text>
      <rect y="26" width="130" height="184" className="fill-canvas" />
      {[44, 64, 84].map((y) => (
        <rect key={y} x="16" y={y} width="78" height="7" rx="3.5" className="fill-line" />
      ))}
      <MenuEntries marked={scene === "menu"} />
      {scene === "addresses" ? <AddressFields /> : <KeyFields marked={scene === "key"} />}
    </svg>
  );
}

function MenuEntries({ marked }: { marked: boolean }) {
  const t = useTranslations("setup.picture");
  return (
    <>
      <text x="16" y="118" className="fill-ink">
        {t("settings")}
      </text>
      <text x="28" y="141" className="fill-accent-text font-semibold">
        {t("apiManagement")}
      </text>
      {marked ? (
        <>
          <Mark x={8} y={104} width={114} height={20} />
          <Mark x={20} y={127} width={104} height={20} />
        </>
      ) : null}
    </>
  );
}

function KeyFields({ marked }: { marked: boolean }) {
  const t = useTranslations("setup.picture");
  return (
    <>
      <text x="150" y="56" className="fill-ink font-semibold">
        {t("apiManagement")}
      </text>
      <text x="150" y="86" className="fill-ink-soft">
        {t("apiStatus")}
      </text>
      <rect x="250" y="75" width="28" height="15" rx="7.5" className="fill-accent" />
      <circle cx="270" cy="82.5" r="5.5" className="fill-surface" />
      <text x="286" y="86" className="fill-ink">
        {t("active")}
      </text>
      <text x="150" y="120" className="fill-ink-soft">
        {t("apiKey")}
      </text>
      <rect x="250" y="106" width="200" height="22" rx="3" className="fill-surface stroke-line-control" />
      <text x="258" y="121" className="fill-ink">
        ••••••••-••••-••••
      </text>
      <rect x="428" y="112" width="8" height="10" rx="1" className="fill-surface stroke-ink-soft" />
      <rect x="431" y="109" width="8" height="10" rx="1" className="fill-surface stroke-ink-soft" />
      <rect x="250" y="146" width="120" height="26" rx="4" className="fill-accent" />
      <text x="310" y="163" textAnchor="middle" className="fill-accent-ink font-semibold">
        {t("generate")}
      </text>
      {marked ? (
        <>
          <Mark x={244} y={69} width={94} height={27} />
          <Mark x={244} y={100} width={212} height={34} />
          <Mark x={244} y={140} width={132} height={38} />
        </>
      ) : null}
    </>
  );
}

function AddressFields() {
  const t = useTranslations("setup.picture");
  const fields = [t("sales"), t("purchases"), t("ppc")];
  return (
    <>
      <text x="150" y="50" className="fill-ink font-semibold">
        {t("apiManagement")}
      </text>
      {fields.map((label, index) => (
        <g key={label}>
          <text x="150" y={82 + index * 32} className="fill-ink-soft">
            {label}
          </text>
          <rect
            x="250"
            y={67 + index * 32}
            width="200"
            height="22"
            rx="3"
            className="fill-surface stroke-line-control"
          />
          <text x="258" y={82 + index * 32} className="fill-ink">
            https://…
          </text>
        </g>
      ))}
      <Mark x={244} y={61} width={212} height={98} />
      <rect x="250" y="170" width="90" height="24" rx="4" className="fill-accent" />
      <text x="295" y="186" textAnchor="middle" className="fill-accent-ink font-semibold">
        {t("save")}
      </text>
    </>
  );
}

function Mark({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      rx="6"
      className="fill-none stroke-red-ink"
      strokeWidth="2"
    />
  );
}

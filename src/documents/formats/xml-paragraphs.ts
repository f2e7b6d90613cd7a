const PARAGRAPH_EDGE = /<\/?(?:\w+:)?p(?:\s[^<>]*)?\/?>/u;
const RUN = /<(?:\w+:)?t(?:\s[^<>]*)?>(?<words>[^<]*)<|<(?:\w+:)?(?<gap>tab|br|cr)(?:\s[^<>]*)?\/>/gu;
const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** The words of each paragraph of an Office file's XML, in whatever part and namespace it stands. */
export function paragraphsOf(xml: string): string[] {
  return xml
    .split(PARAGRAPH_EDGE)
    .map((part) =>
      [...part.matchAll(RUN)]
        .map(({ groups }) =>
          groups!.gap ? (groups!.gap === "tab" ? "\t" : "\n") : decodeEntities(groups!.words!),
        )
        .join(""),
    );
}

export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x(?<hex>[\da-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>\w+));/giu,
    (entity, hex, decimal, name) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      if (name) return ENTITIES[name.toLowerCase()] ?? entity;
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}

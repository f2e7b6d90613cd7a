import JSZip from "jszip";

const DATES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:)/g;
/** Office programs expect it in front. */
const FIRST = "[Content_Types].xml";

/**
 * The same archive with its entries in a fixed order, dated on this ISO day, inside and out: so that
 * equal content gives equal bytes.
 */
export async function fixedArchive(
  bytes: Uint8Array,
  isoDay: string,
  mend: (name: string, xml: string) => string = (_, xml) => xml,
): Promise<Uint8Array> {
  const date = new Date(`${isoDay}T00:00:00Z`);
  const given = await JSZip.loadAsync(bytes);
  const names = Object.keys(given.files).filter((name) => !given.files[name]!.dir);
  names.sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1));
  const fixed = new JSZip();
  for (const name of names) {
    const options = { date, createFolders: false };
    if (!/\.(?:xml|rels)$/.test(name)) {
      fixed.file(name, await given.files[name]!.async("uint8array"), options);
      continue;
    }
    const xml = await given.files[name]!.async("string");
    fixed.file(name, mend(name, xml.replace(DATES, `$1${isoDay}T00:00:00Z$2`)), options);
  }
  return fixed.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "DOS" });
}

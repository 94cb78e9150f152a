/** A PDF of one page, with nothing in it that depends on the day: the same picture gives the same bytes. */
import type { Fonts } from "../fonts.ts";
import { GlyphBook } from "../glyphs.ts";
import type { Sheet } from "../sheet.tsx";
import type { Origin } from "../spec.ts";
import { captionOf, repeatLine } from "../words.ts";
import { contentOf } from "./content.ts";
import { number, pathOperators } from "./path.ts";

const pointsPerPx = 0.75;

export function pdfFile(sheet: Sheet, origin: Origin, fonts: Fonts): Uint8Array {
  const { root, drawing } = sheet;
  const book = new GlyphBook(fonts);
  const { operators, opacities, stroked } = contentOf(root, book);
  const forms = formsOf(book, stroked);
  const [width, height] = [sheet.width * pointsPerPx, sheet.height * pointsPerPx];
  // PDF counts upwards from the bottom of the page.
  const turned = `${pointsPerPx} 0 0 ${-pointsPerPx} 0 ${number(height)} cm`;
  const stream = `${turned}\n${operators}\n`;
  const [finding, source] = captionOf(drawing, origin);
  const states = opacities.map((opacity, index) => `/G${index} << /ca ${opacity} >>`).join(" ");
  const names = forms.map(({ name }, index) => `/${name} ${firstForm + index} 0 R`).join(" ");
  return assembled([
    `<< /Type /Catalog /Pages 2 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    `<< /Type /Pages /Kids [3 0 R] /Count 1 >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${number(width)} ${number(height)}] /Contents 4 0 R /Resources << /Font << /F0 5 0 R >> /ExtGState << ${states} >> /XObject << ${names} >> >> >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}endstream`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>`,
    `<< /Title ${text(finding)} /Subject ${text(source)} /Keywords ${text(repeatLine(drawing, origin))} /Creator ${text(`Headroom ${origin.version}`)} >>`,
    ...forms.map(
      ({ content }) =>
        `<< /Type /XObject /Subtype /Form /BBox ${anyLetter} /Length ${content.length} >>\nstream\n${content}endstream`,
    ),
  ]);
}

const properties = 6;
const firstForm = properties + 1;
/** In units of the font: holds every letter and its halo. */
const anyLetter = "[-4096 -4096 8192 4096]";

/** Each outline that is used, filled; and stroked, for halos. */
function formsOf(
  { outlines }: GlyphBook,
  stroked: ReadonlySet<string>,
): { readonly name: string; readonly content: string }[] {
  return [...outlines]
    .filter(([, outline]) => outline !== "")
    .flatMap(([key, outline]) => {
      const path = pathOperators(outline);
      const fill = { name: key, content: `${path}\nf\n` };
      return stroked.has(key) ? [fill, { name: `h${key}`, content: `${path}\nS\n` }] : [fill];
    });
}

/** Objects are numbered from 1; the first is the catalogue. All ASCII. */
function assembled(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${properties} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** UTF-16 with its mark, in hexadecimal: any letter. */
function text(value: string): string {
  const units = Array.from({ length: value.length }, (_, index) =>
    value.charCodeAt(index).toString(16).padStart(4, "0"),
  );
  return `<feff${units.join("")}>`;
}

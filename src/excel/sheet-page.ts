import { formatArea, formatPosition } from "../book/address";
import type { PrintSetup } from "../book/new-sheet";
import type { Task } from "./task";

const bytesOfPage = 4_000;
const bytesOfBreak = 600;

/** In inches, as in the files that the program writes. */
const margins = { left: 0.59, right: 0.59, top: 0.79, bottom: 0.79, header: 0.39, footer: 0.39 };

/** How a new sheet is printed: A4, as wide as the page. */
export function pageTasks(own: () => Excel.Worksheet, print: PrintSetup): readonly Task[] {
  const { orientation, area, headRows, breaks = [], header, footer } = print;
  return [
    ...breaks.map((row): Task => ({
      bytes: bytesOfBreak,
      queue: () => {
        own().horizontalPageBreaks.add(formatPosition({ row, column: 0 }));
      },
    })),
    {
      bytes: bytesOfPage,
      queue: () => {
        const { pageLayout } = own();
        pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
        pageLayout.paperSize = "A4";
        pageLayout.zoom = { horizontalFitToPages: 1 };
        pageLayout.centerHorizontally = true;
        pageLayout.setPrintMargins("Inches", margins);
        if (area) pageLayout.setPrintArea(formatArea(area));
        if (headRows) pageLayout.setPrintTitleRows(`$${headRows.from + 1}:$${headRows.to + 1}`);
        const { defaultForAllPages } = pageLayout.headersFooters;
        if (header !== undefined) defaultForAllPages.centerHeader = header;
        if (footer !== undefined) defaultForAllPages.centerFooter = footer;
      },
    },
  ];
}

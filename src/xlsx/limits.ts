/** What an honest workbook stays under; a file beyond is refused as `tooLarge` before it is unpacked. */
export const limits = {
  entries: 4096,
  partBytes: 64 * 2 ** 20,
  totalBytes: 256 * 2 ** 20,
  /** Unpacked to packed. Small sheets of repeated cells may exceed it honestly, so it counts for large parts only. */
  ratio: 200,
  ratioFromBytes: 4 * 2 ** 20,
} as const;

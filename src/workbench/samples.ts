/** The reports that the page brings, as files beside it; their titles stand in the locales. The first is opened at the start. */
export const samples = ["sample-2021", "004_0c438f8114f0a000", "000_c40ad2a1dac19f22"] as const;

export type SampleId = (typeof samples)[number];

/**
 * Fetches a sample.
 * @throws where the page was copied without its samples
 */
export async function fetchSample(id: SampleId): Promise<Uint8Array> {
  const response = await fetch(`samples/${id}.xlsx`);
  if (!response.ok) throw new Error(`samples/${id}.xlsx: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

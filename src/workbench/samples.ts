/** The reports that the page brings; their titles stand in the locales. */
export const samples = ["sample-2021", "004_0c438f8114f0a000", "000_c40ad2a1dac19f22"] as const;

export type SampleId = (typeof samples)[number];

export const sampleAddresses: Readonly<Record<SampleId, URL>> = {
  "sample-2021": new URL("../../test/fixtures/reports/sample-2021.xlsx", import.meta.url),
  "004_0c438f8114f0a000": new URL("../../test/fixtures/reports/004_0c438f8114f0a000.xlsx", import.meta.url),
  "000_c40ad2a1dac19f22": new URL("../../test/fixtures/reports/000_c40ad2a1dac19f22.xlsx", import.meta.url),
};

/** The border for the sample that an address asks for: index.html?sample=sample-2021; `null` where it asks for none. */
export function sampleOf(search: string): SampleId | null {
  const wish = new URLSearchParams(search).get("sample");
  return samples.find((id) => id === wish) ?? null;
}

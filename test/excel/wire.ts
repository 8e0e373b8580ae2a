import { HostError } from "../../src/host";

/** What travels between a test and the page as JSON: maps and errors do not by themselves. */
export function plain(value: unknown): unknown {
  if (value instanceof HostError) return { code: value.code, message: value.message, written: value.written };
  if (value instanceof Map) return { $map: [...value].map(plain) };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

export function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== "object" || value === null) return value;
  if ("$map" in value && Array.isArray(value.$map)) return new Map(value.$map.map(revive) as [unknown, unknown][]);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revive(each)]));
}

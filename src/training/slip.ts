import type { Slip } from "../repair/slips";
import type { Random } from "./random";

/** A figure as it comes out when somebody slips, and how. */
export interface Slipped {
  readonly planted: number;
  readonly slip: Slip;
}

/**
 * A slip of the pen that makes a count another count. Long figures get the slips of digits, short ones those of cells.
 * @param neighbours the figures of the cells beside
 */
export function slipped(right: number, neighbours: readonly number[], random: Random): Slipped | null {
  const digits = String(right);
  const swapped = [...digits].slice(1).flatMap((_, i): number[] => {
    const [a = "", b = ""] = [digits[i], digits[i + 1]];
    return a === b || (i === 0 && b === "0") ? [] : [Number(digits.slice(0, i) + b + a + digits.slice(i + 2))];
  });
  const at = random.whole(0, digits.length - 1);
  const made: readonly (Slipped | null)[] = [
    slip("swapped", random.pick(swapped)),
    digits.length > 1 ? slip("dropped", Number(digits.slice(0, at) + digits.slice(at + 1))) : null,
    right > 0 ? slip("doubled", Number(digits.slice(0, at + 1) + digits.slice(at))) : null,
    slip("mistyped", Number(digits.slice(0, at) + String(random.whole(1, 9)) + digits.slice(at + 1))),
    slip("neighbour", random.pick(neighbours)),
    slip("offByOne", right + (right > 0 && random.happens(0.5) ? -1 : 1)),
  ];
  const possible = made.flatMap((each) => (each && each.planted !== right ? [each] : []));
  // Swapped and doubled digits are what people do most.
  const likely = possible.filter((each) => each.slip === "swapped" || each.slip === "dropped");
  return random.pick(likely.length > 0 && random.happens(0.5) ? likely : possible) ?? null;
}

function slip(kind: Slip, planted: number | undefined): Slipped | null {
  return planted === undefined ? null : { planted, slip: kind };
}

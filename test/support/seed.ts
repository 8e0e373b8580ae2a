import fc from "fast-check";

/**
 * Property tests draw the same cases in every run, so that a change is judged by itself; `SEED=random` (or a number)
 * draws others: see docs/testing.md.
 */
const { SEED = "20211" } = process.env;
if (SEED !== "random") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(SEED) });

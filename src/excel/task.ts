/** A part of a batch, with what it weighs in bytes as we reckon it. */
export interface Task {
  readonly bytes: number;
  queue(): void;
}

/** What of a document's text those who read it see: no hidden runs, codes of fields or placeholders of content controls. */
export class Visibility {
  /** Whether the runs that are open are hidden; a text box has runs in a run. */
  private readonly runs: boolean[] = [];
  /** The fields that are open, each before or behind the sign that parts its code from its result. */
  private readonly fields: ("code" | "result")[] = [];
  /** How many of them are still in their code. */
  private codes = 0;
  /** Whether the content controls that are open show their placeholder. */
  private readonly controls: boolean[] = [];
  private placeholders = 0;

  /** Whether text that comes now is seen. */
  get isShown(): boolean {
    return this.runs.at(-1) !== true && this.placeholders === 0 && this.codes === 0;
  }

  openRun(isHidden: boolean): void {
    this.runs.push(isHidden);
  }

  closeRun(): void {
    this.runs.pop();
  }

  /** Of the run that is open; `null`: nothing is said of it. */
  setHidden(isHidden: boolean | null): void {
    if (isHidden !== null && this.runs.length > 0) this.runs[this.runs.length - 1] = isHidden;
  }

  /** A field begins, goes on with its result, or ends. */
  turnField(sign: string | undefined): void {
    if (sign !== "begin" && this.fields.pop() === "code") this.codes--;
    if (sign === "begin") this.fields.push("code");
    else if (sign === "separate") this.fields.push("result");
    if (sign === "begin") this.codes++;
  }

  openControl(): void {
    this.controls.push(false);
  }

  /** The control that is open shows its placeholder. */
  setPlaceholder(): void {
    if (this.controls.length > 0) this.controls[this.controls.length - 1] = true;
  }

  openControlContent(): void {
    if (this.controls.at(-1)) this.placeholders++;
  }

  closeControlContent(): void {
    if (this.controls.at(-1)) this.placeholders--;
  }

  closeControl(): void {
    this.controls.pop();
  }
}

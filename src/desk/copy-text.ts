/** Puts a text on the clipboard. @throws where the browser does not allow it */
export async function copyText(text: string): Promise<void> {
  if ("clipboard" in navigator) return navigator.clipboard.writeText(text);
  // Without https, as on many an intranet, a browser gives only the old way.
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", onCopy);
  const isDone = document.execCommand("copy");
  document.removeEventListener("copy", onCopy);
  if (!isDone) throw new Error("not copied");
}

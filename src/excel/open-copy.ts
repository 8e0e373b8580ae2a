/**
 * Opens a copy of a workbook in a window of its own; nothing of it is saved.
 * @param bytes an .xlsx
 */
export async function openCopy(bytes: Uint8Array): Promise<void> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(String(reader.result));
    };
    reader.onerror = () => {
      reject(new Error("it cannot be encoded"));
    };
    reader.readAsDataURL(new Blob([bytes.slice()]));
  });
  await Excel.createWorkbook(url.slice(url.indexOf(",") + 1));
}

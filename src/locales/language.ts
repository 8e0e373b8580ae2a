/** Whether a language tag is Chinese of any kind. Whoever reads anything else gets English. */
export function isChinese(language: string): boolean {
  return /^zh\b/iu.test(language);
}

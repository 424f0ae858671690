/** The language that the document is marked with: by its script where that tells, else English. */
export function languageOf(text: string): string {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const share = (pattern: RegExp) => (letters === 0 ? 0 : count(pattern) / letters);
  if (share(/[\u3040-\u30ff]/g) > 0.1) return 'ja';
  if (share(/\p{Script=Hangul}/gu) > 0.2) return 'ko';
  if (share(/\p{Script=Han}/gu) > 0.2) return 'zh-CN';
  if (share(/\p{Script=Hebrew}/gu) > 0.3) return 'he';
  if (share(/\p{Script=Arabic}/gu) > 0.3) return 'ar';
  if (share(/\p{Script=Cyrillic}/gu) > 0.3) return 'ru';
  return 'en';
}

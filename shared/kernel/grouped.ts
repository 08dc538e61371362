/** `1959` as `1.959`: what separates each three digits, counted from the right. `digits` of a whole number that is not negative. */
export function grouped(digits: string, separator: string): string {
  const first = digits.length % 3;
  return [...(first === 0 ? [] : [digits.slice(0, first)]), ...(digits.slice(first).match(/\d{3}/g) ?? [])].join(separator);
}

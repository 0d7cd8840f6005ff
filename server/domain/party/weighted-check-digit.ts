/** The mod 11 check digit of matični broj and JMBG: a result above nine counts as zero. */
export function weightedCheckDigit(digits: string, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
  const complement = 11 - (total % 11);
  return complement > 9 ? 0 : complement;
}

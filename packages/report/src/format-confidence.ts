/**
 * A confidence from 0 to 1 with two digits. What a program gives is never certain, so the ends are shown as
 * `>0.99` and `<0.01`; only a plain 0 stays 0.00.
 */
export function formatConfidence(confidence: number): string {
  if (confidence > 0.99) return '>0.99'
  if (confidence > 0 && confidence < 0.01) return '<0.01'
  return confidence.toFixed(2)
}

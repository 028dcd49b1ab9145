/** A confidence from 0 to 1 with two digits, never rounded up to a certain 1 or down to an impossible 0. */
export function formatConfidence(confidence: number): string {
  if (confidence > 0.99 && confidence < 1) return '>0.99'
  if (confidence > 0 && confidence < 0.01) return '<0.01'
  return confidence.toFixed(2)
}

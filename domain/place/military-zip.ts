/**
 * Whether a ZIP belongs to the armed forces' post (AE 090–098, AA 340, AP 962–966). Such a code follows a unit
 * or a ship, and data sets place it anywhere from New York to Bahrain: distances from it would be made up.
 */
export function isMilitaryZip(zip: string): boolean {
  return /^(09[0-8]|340|96[2-6])/.test(zip);
}

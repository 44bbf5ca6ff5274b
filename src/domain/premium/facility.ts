/** Kinds of facility the pamphlet names, in the order in which it names them. */
export const FACILITY_IDS = ['clinic', 'hospital', 'care', 'dental', 'care-clinic'] as const;
export type FacilityId = (typeof FACILITY_IDS)[number];

export function isFacilityId(text: string | null): text is FacilityId {
  return (FACILITY_IDS as readonly (string | null)[]).includes(text);
}

/** Countries whose holidays Runway computes: those that have rules by the Gregorian calendar and Easter. */
export const HOLIDAY_COUNTRIES = [
  ...(['AT', 'AU', 'BE', 'BR', 'CA', 'CH', 'CZ', 'DE', 'DK', 'ES', 'FI', 'FR'] as const),
  ...(['GB', 'IE', 'IT', 'LU', 'MX', 'NL', 'NO', 'PL', 'PT', 'SE', 'US'] as const),
] as const;
export type HolidayCountry = (typeof HOLIDAY_COUNTRIES)[number];

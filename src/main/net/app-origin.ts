/** The one origin that our window has. */
export const APP_ORIGIN = 'plan://app';

/** The scheme of pictures: `plan-img://<plan id>/?at=<address>`, the address as the plan spells it. */
export const IMAGE_SCHEME = 'plan-img';

/** The one origin that our window has. */
export const APP_ORIGIN = 'plan://app';

/** The DOM id of the field in which a person writes what to look for in the folder. */
export const FIND_FIELD = 'find-in-folder';

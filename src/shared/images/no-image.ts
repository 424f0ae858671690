/** Why a picture is not shown or printed, in words for the page. */
export type NoImage = 'missing' | 'not in the folder of the plan' | 'too large' | 'not a picture' | 'on the web';

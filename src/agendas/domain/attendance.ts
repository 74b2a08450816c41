/** Whether somebody comes, as calendar programs say it (RFC 5545, 3.2.12). */
export const ATTENDANCES = ['needs-action', 'accepted', 'tentative', 'declined'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

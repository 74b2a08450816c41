/**
 * Whether somebody who may look at mails may read this one: what signs a person in is shown to that person alone
 * (design decision 18).
 */
export function mayRead(
  mail: { readonly kind: string; readonly recipientId: string },
  personId: string,
): boolean {
  return mail.kind !== 'sign-in' || mail.recipientId === personId;
}

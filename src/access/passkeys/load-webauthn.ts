/**
 * What checks passkeys. Loaded when the first one is: a service without any has the memory for its mails (4 MB of its
 * heap).
 */
export const loadWebAuthn = () => import('@simplewebauthn/server');

declare module 'mailauth/lib/dkim/verify.js' {
  export function dkimVerify(
    message: Buffer,
    options: { resolver: (name: string, type: string) => Promise<string[][]> },
  ): Promise<{
    results: {
      signingDomain: string;
      selector: string;
      /** Of the From header's domain, when they are aligned. */
      status: { result: string; comment?: string; aligned?: string };
      signingHeaders?: { keys: string };
    }[];
  }>;
}

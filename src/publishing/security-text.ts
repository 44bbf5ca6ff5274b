/** How long a security.txt may be believed (RFC 9116 asks for less than a year), in days. */
const VALID_DAYS = 180;

/**
 * `.well-known/security.txt` (RFC 9116): whom to tell of a weakness of the site.
 * `contact` is a `mailto:`, `tel:` or `https:` address. Throws an Error when it is none.
 */
export function securityText(contact: string, builtAt: Date, address?: URL): string {
  if (!/^(mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]+|https:\/\/\S+)$/.test(contact))
    throw new Error(
      `SECURITY_CONTACT の「${contact}」は、mailto:、tel:、https: で始まる連絡先ではありません / not a contact address`,
    );
  const expires = new Date(builtAt.getTime() + VALID_DAYS * 24 * 60 * 60 * 1000);
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace(/\.\d+/, '')}`,
    'Preferred-Languages: ja',
    ...(address ? [`Canonical: ${address.href}`] : []),
    '',
  ].join('\n');
}

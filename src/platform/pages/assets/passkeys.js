/**
 * Makes a passkey on the page of one's own sign-in, and signs in with one on the sign-in page. Where the browser has
 * none, or without this script, nothing of it is shown: a mailed link is always the way.
 */
const form = document.querySelector('form[data-passkey]');

if (form && window.PublicKeyCredential && navigator.credentials) {
  const said = form.querySelector('[data-said]');
  const button = form.querySelector('button');
  form.hidden = false;

  const bytesOf = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
  const textOf = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');

  const post = async (path, body) => {
    const answer = await fetch(`${form.action}${path}`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const read = await answer.json();
    if (!answer.ok) throw new Error(read.code);
    return read;
  };

  const withBytes = (all) => all?.map((one) => ({ ...one, id: bytesOf(one.id) }));
  const make = (asked) =>
    navigator.credentials.create({
      publicKey: {
        ...asked,
        challenge: bytesOf(asked.challenge),
        user: { ...asked.user, id: bytesOf(asked.user.id) },
        excludeCredentials: withBytes(asked.excludeCredentials),
      },
    });
  const use = (asked) =>
    navigator.credentials.get({
      publicKey: {
        ...asked,
        challenge: bytesOf(asked.challenge),
        allowCredentials: withBytes(asked.allowCredentials),
      },
    });

  const answerOf = ({ id, rawId, type, response }) => {
    const { clientDataJSON, attestationObject, authenticatorData, signature, userHandle } = response;
    const parts = attestationObject
      ? { attestationObject: textOf(attestationObject), transports: response.getTransports?.() ?? [] }
      : {
          authenticatorData: textOf(authenticatorData),
          signature: textOf(signature),
          userHandle: textOf(userHandle ?? new ArrayBuffer(0)),
        };
    return {
      ...{ id, rawId: textOf(rawId), type, clientExtensionResults: {} },
      response: { clientDataJSON: textOf(clientDataJSON), ...parts },
    };
  };

  const run = async () => {
    said.hidden = true;
    button.disabled = true;
    try {
      const asked = await post('/question', {});
      const credential = await (asked.user ? make(asked) : use(asked));
      const { next } = await post('', {
        ...Object.fromEntries(new FormData(form)),
        answer: answerOf(credential),
      });
      location.assign(next);
    } catch (error) {
      // Whoever changes their mind, or lets it wait too long, need not be told what went wrong.
      const known = { InvalidStateError: 'there', 'access.sign-in-too-long-ago': 'late' };
      const why = known[error.name] ?? known[error.message] ?? 'failed';
      said.textContent = said.dataset[why] ?? said.dataset.failed;
      said.hidden = error.name === 'NotAllowedError';
      button.disabled = false;
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
}

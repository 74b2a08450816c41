import { dateAt } from '../../calendar/domain/zones.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { TextField } from '../../platform/pages/text-field.js';
import type { Passkey } from '../passkeys/passkey.entity.js';
import type { Viewer } from '../viewer.js';
import { accountTexts } from './account-texts.js';

export interface ShownPasskeys {
  readonly there: readonly Passkey[];
  /** Whether this session is young enough to add one. */
  readonly fresh: boolean;
  /** What the browser is, as a name to begin with. */
  readonly device: string;
}

interface PasskeysProps {
  readonly viewer: Viewer;
  readonly passkeys: ShownPasskeys;
  /** Whether a sign-in mail reaches the viewer. */
  readonly mailed: boolean;
}

/** Those there are, and the form by which the browser makes another; shown by its script. */
export function Passkeys({ viewer, passkeys, mailed }: PasskeysProps) {
  const texts = accountTexts[viewer.locale];
  return (
    <section class="stack" aria-labelledby="passkeys">
      <h2 id="passkeys" class="section">
        {texts.passkeys}
      </h2>
      <p>{mailed ? `${texts.passkeysHelp} ${texts.mailWorks}` : texts.passkeysHelp}</p>
      {passkeys.there.length === 0 ? (
        <p class="muted">{texts.noPasskeys}</p>
      ) : (
        <ul class="plain-list account-rows">
          {passkeys.there.map((passkey) => (
            <PasskeyRow key={passkey.id} {...{ viewer, passkey }} />
          ))}
        </ul>
      )}
      {passkeys.fresh ? (
        <form class="stack" method="post" action="/account/passkeys" data-passkey hidden>
          <TextField
            name="name"
            label={texts.passkeyName}
            hint={texts.passkeyNameHint}
            value={passkeys.device}
            required
          />
          <Button kind="quiet">{texts.add}</Button>
          <p
            role="alert"
            data-said
            data-failed={texts.failed}
            data-there={texts.thereAlready}
            data-late={texts.tooLate}
            hidden
          />
        </form>
      ) : (
        <div class="row">
          <p>{texts.tooLate}</p>
          <LinkButton kind="quiet" href="/sign-in?next=/account">
            {texts.signInAnew}
          </LinkButton>
        </div>
      )}
    </section>
  );
}

function PasskeyRow({ viewer, passkey }: { readonly viewer: Viewer; readonly passkey: Passkey }) {
  const { locale, zone } = viewer;
  const texts = accountTexts[locale];
  const { id, name, createdAt, usedAt } = passkey;
  const day = (instant: number) => formatDate(dateAt(instant, zone), locale, 'short');
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <p class="small muted">{texts.passkeyFacts(day(createdAt), usedAt === null ? null : day(usedAt))}</p>
        <details>
          <summary aria-label={texts.renameWhich(name)}>{texts.rename}</summary>
          <form class="row" method="post" action={`/account/passkeys/${id}/name`}>
            <input class="input" name="name" value={name} aria-label={texts.newName(name)} required />
            <Button kind="quiet">{texts.rename}</Button>
          </form>
        </details>
      </div>
      <form method="post" action={`/account/passkeys/${id}/removal`}>
        <button type="submit" class="button button-quiet" aria-label={texts.removeWhich(name)}>
          {texts.remove}
        </button>
      </form>
    </li>
  );
}

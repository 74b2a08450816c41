import { adviceOn } from '../../mail/domain/advice.js';
import type { Pause, Silence } from '../../mail/mail-channels.service.js';
import { Button } from '../../platform/pages/button.js';
import { Flash } from '../../platform/pages/flash.js';
import { TextField } from '../../platform/pages/text-field.js';
import type { ChannelShown } from '../channel-page.service.js';
import { actTexts } from './act-texts.js';
import { momentWords, type Reader } from './moment.js';

interface ChannelProps {
  readonly channel: ChannelShown;
  readonly reader: Reader;
  /** The page it stands on, which takes what is pressed. */
  readonly at?: string;
}

/** Why nothing leaves, in the words of whoever stopped it, and what to do; nothing while mail leaves. */
export function ChannelState({ channel, reader, at }: ChannelProps) {
  const { pause, silence } = channel;
  return (
    <>
      {pause && <PauseWords {...{ pause, channel, reader, at }} />}
      {silence && !pause && <SilenceWords silence={silence} reader={reader} />}
      {channel.troubles.map((trouble) => (
        <Flash key={trouble.en} tone="warning">
          {trouble[reader.locale]}
        </Flash>
      ))}
    </>
  );
}

function PauseWords({ pause, channel, reader, at = '/outbox' }: ChannelProps & { readonly pause: Pause }) {
  const texts = actTexts[reader.locale];
  const moment = momentWords(pause.pausedAt, reader);
  const byServer = pause.cause === 'server';
  return (
    <Flash tone="warning">
      <p>
        <b>{byServer ? texts.pausedByServer(moment) : texts.pausedByPerson(moment, channel.pausedBy)}</b>
      </p>
      <p>
        {byServer && `${texts.serverSaid} `}
        <q>{pause.reason}</q>
      </p>
      {byServer && <p>{adviceOn(pause.reason)?.[reader.locale]}</p>}
      {channel.mayResume ? (
        <form method="post" action={`${at}/resumption`}>
          <Button kind="quiet">{byServer ? texts.tryAgain : texts.resume}</Button>
        </form>
      ) : (
        <p class="small muted">{texts.byAdministrator}</p>
      )}
    </Flash>
  );
}

function SilenceWords({ silence, reader }: { readonly silence: Silence; readonly reader: Reader }) {
  const texts = actTexts[reader.locale];
  return (
    <Flash tone="warning">
      <p>
        <b>{texts.silent(momentWords(silence.since, reader))}</b>
      </p>
      <p>
        <q>{silence.lastWords}</q>
      </p>
      <p>{adviceOn(silence.lastWords)?.[reader.locale]}</p>
    </Flash>
  );
}

/** For administrators, while mail leaves: to hold all of it back. */
export function PauseForm({
  channel,
  reader,
  error,
  at = '/outbox',
}: ChannelProps & { readonly error?: string | undefined }) {
  const texts = actTexts[reader.locale];
  if (!channel.mayPause) return null;
  return (
    <details class="folded" open={error !== undefined}>
      <summary>{texts.pauseSummary}</summary>
      <form class="stack" method="post" action={`${at}/pause`}>
        <p>{texts.pauseLead}</p>
        <TextField
          name="reason"
          label={texts.pauseReason}
          hint={texts.pauseReasonHint}
          error={error}
          maxlength={500}
          autocomplete="off"
          required
        />
        <Button kind="danger">{texts.pause}</Button>
      </form>
    </details>
  );
}

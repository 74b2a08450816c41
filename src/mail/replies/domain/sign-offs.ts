const DEVICES: readonly RegExp[] = [
  /^(sent|verstuurd|verzonden|gestuurd|getypt|typed)\b.{0,30}\b(iphone|ipad|android|samsung|galaxy|outlook|proton|yahoo|k-9|gmail|spark|thunderbird|(smart)?phone|telefoon|mobiel(tje)?|mobile|blackberry|huawei|xiaomi|pixel|fairphone|mail for)\b.{0,60}$/i,
  /^(get|download) outlook (for|voor)\b.{0,40}$/i,
  /^outlook (for|voor) (ios|android|mac).{0,40}$/i,
  /^(downloaden|download) .{0,20}outlook.{0,40}$/i,
  /^yahoo mail\b.{0,60}$/i,
];
const CLOSINGS =
  /^(met )?((vriendelijke|hartelijke|warme|beste|fijne|zonnige) )?(groet|groeten|groetjes|groetende)\b.{0,40}$|^(m\.?v\.?g\.?|hgr?|gr\.?|alvast (bedankt|dank)|bedankt|dank je( wel)?|dank u( wel)?|bvd)[,.! ]{0,4}$|^((with |my )?(kind|best|warm|warmest|kindest)\s+(regards|wishes)|(kind )?regards|best|all the best|cheers|thanks|many thanks|thank you|thx|sincerely|yours( (sincerely|faithfully|truly))?|br|kr)[,.! ]{0,4}$/i;
/** What people type below their text is short. */
const LONGEST = 100;

/** Whether a line ends what somebody wrote: the separator of a signature, a closing, a device that praises itself. */
export function isSignOff(line: string): boolean {
  if (line === '-- ' || line === '--' || line === '—') return true;
  const text = line.trim();
  if (text === '' || text.length > LONGEST) return false;
  return CLOSINGS.test(text) || DEVICES.some((device) => device.test(text));
}

/** `Hello Petra,`: a line that says nothing, and is no loss where nothing of it is kept. */
export function isGreeting(line: string): boolean {
  return /^(hi|hello|hey|dear|good (morning|afternoon|evening)|hoi|hallo|dag|beste|geachte|goedemorgen|goedemiddag|goedenavond|goedendag)\b[^,.!?:]{0,40}[,.!]?$/i.test(
    line.trim(),
  );
}

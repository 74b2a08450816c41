import { Service, type Strain } from '../../service/support/service.js';
import { freePort } from './free-port.js';
import { untilReady } from './health.js';

/** A service that answers, and where. */
export interface ReadyService {
  readonly service: Service;
  readonly port: number;
  /** `http://127.0.0.1:port` */
  readonly address: string;
}

/** Starts the service and waits until it is ready. */
export async function readyService(
  settings: Readonly<Record<string, string>>,
  strain: Strain = {},
): Promise<ReadyService> {
  const port = await freePort();
  const service = Service.start({ ...settings, PORT: `${port}` }, strain);
  await service.until(untilReady(port, true));
  return { service, port, address: `http://127.0.0.1:${port}` };
}

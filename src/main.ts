import { Logger } from '@nestjs/common';
import { AppModule } from './app.module.js';
import { createApplication } from './platform/http/create-application.js';
import { type Settings, SettingsRefused, settingsOfProcess } from './platform/settings.js';

const settings = settingsOrExit();
const app = await createApplication(AppModule, settings);
await app.listen(settings.values.PORT, settings.values.HOST);
new Logger('Cadans').log(`Listening on ${await app.getUrl()}, reached by ${settings.values.BASE_URL}`);

function settingsOrExit(): Settings {
  try {
    return settingsOfProcess();
  } catch (error) {
    if (!(error instanceof SettingsRefused)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

import { Module } from '@nestjs/common';
import { Happenings } from './happenings.service.js';

/** What rooms above say what happens to: without the pages and routes of receivers, which need the door. */
@Module({ providers: [Happenings], exports: [Happenings] })
export class HappeningsModule {}

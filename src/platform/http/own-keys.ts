import { SetMetadata } from '@nestjs/common';

export const KEEPS_OWN_KEYS = 'cadans:own-keys';

/** Marks a route whose room recognizes what is sent again by itself, for longer than others do. */
export const KeepsOwnKeys = () => SetMetadata(KEEPS_OWN_KEYS, true);

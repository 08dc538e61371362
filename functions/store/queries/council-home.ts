import type { Actor } from '../../../shared/access/actor.ts';
import { missing, must } from '../../../shared/kernel/refusal.ts';
import { isMunicipalityCode, municipality, type MunicipalityCode } from '../../../shared/region/municipalities.ts';
import type { Home } from '../../../shared/views/council.ts';

/** The municipality of the reader's token. @throws Refusal `missing` for one that there is not. */
export function ownMunicipality({ municipality: code }: Actor): Home & { readonly code: MunicipalityCode } {
  must(isMunicipalityCode(code), missing());
  return { code, name: municipality(code).name };
}

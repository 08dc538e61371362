import { Resource } from '../store/resources.ts';

/** Where sign-in and sign-out go to, for the Content-Security-Policy. */
export const issuerOrigin = (): string => new URL(Resource.SignIn.issuer).origin;

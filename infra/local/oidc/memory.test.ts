import { describe, expect, it } from 'vitest';
import { memory } from './memory.ts';

const payload = (more: Record<string, unknown> = {}) => ({ exp: 0, ...more });

describe('what the provider stores', () => {
  it('is kept by model, however many there are', async () => {
    const of = memory();
    const [session, code] = [of('Session'), of('AuthorizationCode')];
    for (let i = 0; i < 5_000; i += 1) await session.upsert(String(i), payload({ i }), 60);
    expect(await session.find('0')).toMatchObject({ i: 0 });
    expect(await code.find('0')).toBeUndefined();
    expect(await session.find(undefined)).toBeUndefined();
  });

  it('is gone the moment it expires, not before; without a term it stays', async () => {
    let at = 0;
    const session = memory(() => at)('Session');
    await session.upsert('a', payload({ uid: 'u' }), 60);
    await session.upsert('b', payload());
    at = 59_999;
    expect([await session.find('a'), await session.findByUid('u')]).toEqual([payload({ uid: 'u' }), payload({ uid: 'u' })]);
    at = 60_000;
    expect([await session.find('a'), await session.findByUid('u'), await session.find('b')]).toEqual([undefined, undefined, payload()]);
    await session.upsert('c', payload(), 1);
    at = 0;
    expect(await session.find('a')).toBeUndefined();
  });

  it('is found by uid and user code, used up, removed, and removed by grant', async () => {
    const code = memory(() => 7_000)('AuthorizationCode');
    for (const grantId of ['g', 'h']) await code.upsert(`of-${grantId}`, payload({ grantId, userCode: `code-${grantId}` }), 60);
    await code.consume('of-g');
    expect(await code.findByUserCode('code-g')).toMatchObject({ consumed: 7 });
    await code.revokeByGrantId('g');
    expect([await code.find('of-g'), (await code.find('of-h'))?.['grantId']]).toEqual([undefined, 'h']);
    await code.destroy('of-h');
    expect(await code.find('of-h')).toBeUndefined();
  });
});

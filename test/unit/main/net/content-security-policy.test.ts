import { expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../../src/main/net/content-security-policy';

it('lets no script in but our own files, and nothing out', () => {
  const directives = new Map(
    contentSecurityPolicy('abc')
      .split('; ')
      .map((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values.join(' ')] as const;
      }),
  );
  for (const closed of [
    'default-src',
    'connect-src',
    'object-src',
    'frame-src',
    'frame-ancestors',
    'base-uri',
    'form-action',
  ]) {
    expect(directives.get(closed), closed).toBe("'none'");
  }
  expect(directives.get('script-src')).toBe("'self'");
  expect(directives.get('require-trusted-types-for')).toBe("'script'");
  expect([...directives.values()].join(' ')).not.toMatch(/unsafe|https?:|\*|data:/);
});

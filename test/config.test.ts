import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertSafeBinding, loadConfig, SETTINGS } from '../src/config.ts';
import { KutipError } from '../src/errors.ts';
import { isLoopback } from '../src/settings/setting.ts';

function refusal(environment: Record<string, string>): KutipError {
  try {
    loadConfig({ environment });
  } catch (error) {
    if (error instanceof KutipError) return error;
    throw error;
  }
  throw new Error(`accepted: ${JSON.stringify(environment)}`);
}

describe('loadConfig', () => {
  it('has a default for everything', () => {
    expect(loadConfig({ environment: {} })).toEqual({
      indexDirectory: resolve('index'),
      port: 3000,
      host: '127.0.0.1',
      apiKeys: [],
      allowedOrigins: [],
      rateLimit: 120,
      embedder: 'static',
      embedderBaseUrl: null,
      embedderApiKey: null,
      store: 'local',
      dataDirectory: resolve('data'),
      publicUrl: null,
      slackSigningSecret: null,
      slackBotToken: null,
      mattermostTokens: [],
      mattermostUrl: null,
      rocketchatToken: null,
      teamsWebhookSecret: null,
      telegramBotToken: null,
      telegramWebhookSecret: null,
      whatsappAppSecret: null,
      whatsappVerifyToken: null,
      whatsappToken: null,
      widgetSecret: null,
      llm: null,
      llmBaseUrl: null,
      llmApiKey: null,
      llmPrivacy: 'local',
      llmAllowedHosts: [],
      llmMaxTokens: 400,
      llmDailyTokens: 2_000_000,
      llmPrice: { input: 0, output: 0 },
      logLevel: 'info',
    });
  });

  it('lets a flag win over the environment, and the environment over the default', () => {
    const environment = { PORT: '4000', HOST: 'localhost' };
    expect(loadConfig({ environment, flags: { port: '5000' } })).toMatchObject({
      port: 5000,
      host: 'localhost',
    });
    expect(loadConfig({ environment: { PORT: '  ' } }).port).toBe(3000);
  });

  it('reads lists', () => {
    const config = loadConfig({
      environment: { ALLOWED_ORIGINS: 'https://a.id, http://localhost:8080,', API_KEYS: 'a'.repeat(16) },
    });
    expect(config.allowedOrigins).toEqual(['https://a.id', 'http://localhost:8080']);
    expect(config.apiKeys).toEqual(['a'.repeat(16)]);
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'abc'],
    ['PORT', '-1'],
    ['PORT', '3.5'],
    ['HOST', 'http://x'],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'null'],
    ['ALLOWED_ORIGINS', 'https://a.id/'],
    ['ALLOWED_ORIGINS', 'https://a.id/jalur'],
    ['ALLOWED_ORIGINS', 'file:///x'],
    ['EMBEDDER', 'word2vec'],
    ['EMBEDDER', 'ollama:'],
    ['EMBEDDER', 'transformers:'],
    ['EMBEDDER_BASE_URL', 'localhost'],
    ['EMBEDDER_BASE_URL', 'http://a:b@c'],
    ['STORE', 'mongo'],
    ['LOG_LEVEL', 'loud'],
    ['RATE_LIMIT', '0'],
  ])('refuses %s=%s, naming the setting and what it may be', (name, value) => {
    const error = refusal({ [name]: value });
    expect(error.code).toBe('configuration');
    expect(error.message).toContain(name);
    expect(error.message).toContain(value);
    const row = Object.values(SETTINGS).find((setting) => setting.name === name);
    expect(error.message).toContain(row?.allowed);
  });

  it.each([
    ['MATTERMOST_TOKEN', 'token-yang-cukup,pendek', 8],
    ['ROCKETCHAT_TOKEN', 'pendek', 8],
    ['WIDGET_SECRET', 'x'.repeat(31), 32],
    ['API_KEYS', 'x'.repeat(15), 16],
  ])(
    'refuses a %s that is too short to be a proof, and says how long it should be',
    (name, value, shortest) => {
      const { message } = refusal({ [name]: value });
      expect(message).toMatch(new RegExp(`^Setelan ${name} tidak sah; .*paling sedikit ${shortest} `));
      expect(message).not.toContain(value);
    },
  );

  it('never repeats a secret', () => {
    const error = refusal({ API_KEYS: 'rahasia' });
    expect(error.message).toContain('API_KEYS');
    expect(error.message).not.toContain('rahasia');
  });
});

describe('assertSafeBinding', () => {
  it('knows this machine by its addresses', () => {
    expect(['127.0.0.1', '127.1.2.3', '::1', 'localhost'].map(isLoopback)).toEqual([true, true, true, true]);
    expect(
      ['0.0.0.0', '::', '192.168.1.1', 'localhost.evil.id', '127.evil.id'].map(isLoopback),
    ).not.toContain(true);
  });

  it('refuses to be open to others without a key', () => {
    expect(() => assertSafeBinding({ host: '0.0.0.0', apiKeys: [] })).toThrow(/API_KEYS/);
    expect(() => assertSafeBinding({ host: '0.0.0.0', apiKeys: ['k'.repeat(16)] })).not.toThrow();
    expect(() => assertSafeBinding({ host: '127.0.0.1', apiKeys: [] })).not.toThrow();
  });
});

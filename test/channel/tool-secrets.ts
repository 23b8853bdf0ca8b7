import type { Environment } from '../../src/config.ts';

/** Settings that switch on every chat tool and the widget. */
export const SECRETS: Environment = {
  SLACK_SIGNING_SECRET: 'rahasia-penandatangan-slack',
  SLACK_BOT_TOKEN: 'xoxb-rahasia-bot-slack',
  MATTERMOST_TOKEN: 'rahasia-token-mattermost',
  MATTERMOST_URL: 'https://obrolan.contoh.go.id',
  ROCKETCHAT_TOKEN: 'rahasia-token-rocketchat',
  TEAMS_WEBHOOK_SECRET: Buffer.from('rahasia-webhook-teams-01').toString('base64'),
  TELEGRAM_BOT_TOKEN: '123456:rahasia-bot-telegram',
  TELEGRAM_WEBHOOK_SECRET: 'rahasia_webhook_telegram',
  WHATSAPP_APP_SECRET: 'rahasia-aplikasi-whatsapp',
  WHATSAPP_VERIFY_TOKEN: 'rahasia-verifikasi-whatsapp',
  WHATSAPP_TOKEN: 'rahasia-akses-whatsapp',
  WIDGET_SECRET: 'rahasia-widget-yang-cukup-panjang-01',
  ALLOWED_ORIGINS: 'https://situs.contoh.go.id',
};

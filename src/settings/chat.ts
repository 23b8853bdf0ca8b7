import { commaSeparated, isOrigin, isSecret, optionalText, secretText, setting } from './setting.ts';

/** Of tokens that are the only proof of a request; the tools' own are longer. */
const SHORTEST_TOKEN = 8;

/** Chat tools and the widget; a tool is on when its settings are set. */
export const CHAT_SETTINGS = {
  slackSigningSecret: secretText(
    'SLACK_SIGNING_SECRET',
    'Signing Secret aplikasi Slack',
    'Signing Secret of the Slack app',
  ),
  slackBotToken: secretText(
    'SLACK_BOT_TOKEN',
    'token bot Slack (xoxb-…)',
    'bot token of the Slack app (xoxb-…)',
  ),
  mattermostTokens: setting({
    name: 'MATTERMOST_TOKEN',
    meaning: 'token perintah dan webhook keluar Mattermost, dipisahkan koma',
    meaningEnglish: 'tokens of the Mattermost slash command and outgoing webhooks, comma separated',
    allowed: `token dari paling sedikit ${SHORTEST_TOKEN} karakter tanpa spasi, dipisahkan koma`,
    secret: true,
    schema: commaSeparated.refine((tokens) => tokens.every((token) => isSecret(token, SHORTEST_TOKEN))),
  }),
  mattermostUrl: setting({
    name: 'MATTERMOST_URL',
    meaning: 'alamat server Mattermost; jawaban tertunda hanya dikirim ke sana',
    meaningEnglish: 'address of the Mattermost server; later replies are sent nowhere else',
    allowed: 'alamat http:// atau https:// tanpa jalur, misalnya https://chat.contoh.go.id',
    schema: optionalText.refine((value) => value === null || isOrigin(value)),
  }),
  rocketchatToken: secretText(
    'ROCKETCHAT_TOKEN',
    'token webhook keluar Rocket.Chat',
    'token of the Rocket.Chat outgoing webhook',
    SHORTEST_TOKEN,
  ),
  teamsWebhookSecret: setting({
    name: 'TEAMS_WEBHOOK_SECRET',
    meaning: 'token keamanan webhook keluar Teams',
    meaningEnglish: 'security token of the Teams outgoing webhook',
    allowed: 'token Base64 persis seperti yang ditampilkan Teams',
    secret: true,
    schema: optionalText.refine((value) => value === null || /^[A-Za-z0-9+/]{22,}={0,2}$/.test(value)),
  }),
  telegramBotToken: secretText(
    'TELEGRAM_BOT_TOKEN',
    'token bot dari @BotFather',
    'token of the Telegram bot',
  ),
  telegramWebhookSecret: setting({
    name: 'TELEGRAM_WEBHOOK_SECRET',
    meaning: 'rahasia webhook Telegram',
    meaningEnglish: 'secret of the Telegram webhook',
    allowed: '1 sampai 256 huruf, angka, garis bawah, atau tanda hubung',
    secret: true,
    schema: optionalText.refine((value) => value === null || /^[A-Za-z0-9_-]{1,256}$/.test(value)),
  }),
  whatsappAppSecret: secretText(
    'WHATSAPP_APP_SECRET',
    'App Secret aplikasi Meta',
    'app secret of the Meta app',
  ),
  whatsappVerifyToken: secretText(
    'WHATSAPP_VERIFY_TOKEN',
    'token verifikasi webhook WhatsApp',
    'verify token of the WhatsApp webhook',
  ),
  whatsappToken: secretText(
    'WHATSAPP_TOKEN',
    'token akses WhatsApp Cloud API',
    'access token of the WhatsApp Cloud API',
  ),
  widgetSecret: secretText(
    'WIDGET_SECRET',
    'kunci bersama server halaman Anda untuk membuat token widget',
    'key shared with the server of your page, which mints widget tokens with it',
    32,
  ),
};

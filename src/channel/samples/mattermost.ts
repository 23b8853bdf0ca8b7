import { LIMITS } from '../render/limits.ts';
import { otherSecret, recordedEvent, type Sample, type SampleRequest } from './sample.ts';

/** The command `/tanya`. Without a `response_url`, so that nothing is sent to the real server. */
export function mattermostSample(token: string): Sample {
  const form = (withToken: string): SampleRequest => ({
    method: 'POST',
    path: '/mattermost/commands',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Authorization: `Token ${withToken}`,
    },
    body: new URLSearchParams({
      ...recordedEvent('mattermost/slash-command'),
      token: withToken,
      response_url: '',
    }).toString(),
  });
  return {
    genuine: form(token),
    forged: form(otherSecret(token)),
    api: () => ({}),
    said(response) {
      const { text, extra_responses = [] } = JSON.parse(response);
      return [text, ...extra_responses.map((more: { text: string }) => more.text)].map((one) => ({
        text: one,
        limit: LIMITS.mattermost,
      }));
    },
  };
}

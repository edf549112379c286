/** What Slack must know of the app; `docs/slack-manifest.json` is made of it. */
export interface SlackManifest {
  display_information: { name: string; description: string; long_description: string };
  features: {
    app_home: { home_tab_enabled: true; messages_tab_enabled: true; messages_tab_read_only_enabled: true };
    bot_user: { display_name: string; always_online: boolean };
    slash_commands: {
      command: string;
      url: string;
      description: string;
      usage_hint: string;
      should_escape: boolean;
    }[];
  };
  oauth_config: { redirect_urls: string[]; scopes: { bot: string[] } };
  settings: {
    interactivity: { is_enabled: true; request_url: string };
    event_subscriptions: { request_url: string; bot_events: string[] };
    org_deploy_enabled: boolean;
    socket_mode_enabled: false;
    token_rotation_enabled: true;
  };
}

/** What the app asks a workspace for. It reads no messages, so it asks for no history. */
export const BOT_SCOPES = ['chat:write', 'commands', 'im:write', 'users:read', 'users:read.email'] as const;

/** The manifest of the app of one installation. `portalUrl`: no slash at the end. */
export function slackManifest(portalUrl: string): SlackManifest {
  return {
    display_information: {
      name: 'clause8',
      description: 'Privacy processes: what waits for you, and deciding it where you talk.',
      long_description:
        'clause8 runs the privacy processes of an ecosystem of organizations. In Slack it tells people what they are asked for, by when and why, lets them decide, answer, comment and delegate, and shows what waits for them on its home. Every decision is kept as evidence. Of confidential processes it says no more than that something waits; details are only shown after signing in. It reads no messages.',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: true,
      },
      bot_user: { display_name: 'clause8', always_online: false },
      slash_commands: [
        {
          command: '/clause8',
          url: `${portalUrl}/slack/commands`,
          description: 'What waits for you, and what you can start',
          usage_hint: 'tasks | start | status <ref> | delegate | deadline | link | help',
          should_escape: false,
        },
      ],
    },
    oauth_config: {
      redirect_urls: [`${portalUrl}/slack/installed`],
      scopes: { bot: [...BOT_SCOPES] },
    },
    settings: {
      interactivity: { is_enabled: true, request_url: `${portalUrl}/slack/interactions` },
      event_subscriptions: {
        request_url: `${portalUrl}/slack/events`,
        bot_events: ['app_home_opened', 'app_uninstalled', 'tokens_revoked', 'user_change'],
      },
      org_deploy_enabled: false,
      socket_mode_enabled: false,
      token_rotation_enabled: true,
    },
  };
}

/** Slack's limits of a manifest (its reference of app manifests). */
export function manifestFaults({ display_information: shown, features }: SlackManifest): string[] {
  const commands = features.slash_commands.map(({ command }) => ['command', command, 32] as const);
  const limits = [
    ['name', shown.name, 35] as const,
    ['description', shown.description, 140] as const,
    ['long_description', shown.long_description, 4000] as const,
    ...commands,
  ];
  return limits.flatMap(([what, text, most]) =>
    text.length > most ? [`${what}: ${text.length} of ${most}`] : [],
  );
}

import type { CommandLine } from 'electron';

/** Chromium features that would call home if they could. */
const SILENT_FEATURES = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'SegmentationPlatform',
  'Translate',
  'WebOTP',
  // Hides a computer's addresses from other callers by announcing a made-up name to the whole local network.
  'WebRtcHideLocalIpsWithMdns',
];

/**
 * Closes Chromium's network before it starts: no host name resolves, no proxy is looked for, nothing runs in the
 * background. Call before the app is ready.
 */
export function setOfflineSwitches(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-sync');
  commandLine.appendSwitch('disable-breakpad');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  // No secret is ever stored, so no keyring is asked for.
  commandLine.appendSwitch('password-store', 'basic');
  const present = commandLine.getSwitchValue('disable-features');
  commandLine.appendSwitch('disable-features', [...(present === '' ? [] : [present]), ...SILENT_FEATURES].join(','));
}

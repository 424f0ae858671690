import { expect, test } from '@playwright/test';
import { launchApp, type RunningApp } from '../helpers/launch-app';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp();
});
test.afterAll(() => running.close());

test('no permission that a page can ask about is granted', async () => {
  const states = await running.page.evaluate(async () => {
    const names = [
      'accelerometer',
      'background-fetch',
      'background-sync',
      'camera',
      'clipboard-read',
      'clipboard-write',
      'display-capture',
      'geolocation',
      'gyroscope',
      'idle-detection',
      'local-fonts',
      'magnetometer',
      'microphone',
      'midi',
      'nfc',
      'notifications',
      'payment-handler',
      'persistent-storage',
      'screen-wake-lock',
      'speaker-selection',
      'storage-access',
      'window-management',
    ];
    const found: string[] = [];
    for (const name of names) {
      try {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        if (state === 'granted') found.push(name);
      } catch {
        // A name that this Chromium does not know can't be granted.
      }
    }
    return found;
  });
  // Chromium grants the motion sensors and background work without asking anyone; they hold nothing of the person's.
  const harmless = [
    'accelerometer',
    'gyroscope',
    'magnetometer',
    'background-sync',
    'background-fetch',
    'payment-handler',
  ];
  expect(states.filter((name) => !harmless.includes(name))).toEqual([]);
});

test('asking for a device, the screen, the place or the clipboard is refused', async () => {
  const outcomes = await running.page.evaluate(async () => {
    const outcome = async (ask: () => Promise<unknown> | undefined) => {
      try {
        await ask();
        return 'granted';
      } catch {
        return 'refused';
      }
    };
    const place = () =>
      new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 5000 }));
    const more = navigator as Navigator & {
      hid?: { requestDevice(options: unknown): Promise<unknown[]> };
      usb?: { requestDevice(options: unknown): Promise<unknown> };
      serial?: { requestPort(): Promise<unknown> };
      bluetooth?: { requestDevice(options: unknown): Promise<unknown> };
      requestMIDIAccess?: (options: unknown) => Promise<unknown>;
    };
    return {
      camera: await outcome(() => navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await outcome(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await outcome(() => navigator.mediaDevices.getDisplayMedia()),
      place: await outcome(place),
      clipboard: await outcome(() => navigator.clipboard.readText()),
      usb: await outcome(() => more.usb?.requestDevice({ filters: [] }) ?? Promise.reject()),
      serial: await outcome(() => more.serial?.requestPort() ?? Promise.reject()),
      bluetooth: await outcome(() => more.bluetooth?.requestDevice({ acceptAllDevices: true }) ?? Promise.reject()),
      midi: await outcome(() => more.requestMIDIAccess?.({ sysex: true }) ?? Promise.reject()),
      notifications: (await Notification.requestPermission()) === 'granted' ? 'granted' : 'refused',
    };
  });
  expect(outcomes).toEqual({
    camera: 'refused',
    microphone: 'refused',
    screen: 'refused',
    place: 'refused',
    clipboard: 'refused',
    usb: 'refused',
    serial: 'refused',
    bluetooth: 'refused',
    midi: 'refused',
    notifications: 'refused',
  });
});

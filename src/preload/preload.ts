import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { makeBridge } from './bridge';

contextBridge.exposeInMainWorld(
  'plandesk',
  makeBridge({
    invoke: (name, argument) => ipcRenderer.invoke(name, argument),
    listen: (name, listener) => {
      const onEvent = (_event: unknown, payload: unknown) => listener(payload);
      ipcRenderer.on(name, onEvent);
      return () => {
        ipcRenderer.off(name, onEvent);
      };
    },
    pathOf: (file) => webUtils.getPathForFile(file as File),
  }),
);

import { contextBridge, ipcRenderer } from 'electron';
import { VERIFY_CHANNEL } from '../shared/verify/verify-channel';

contextBridge.exposeInMainWorld('plandeskVerify', {
  next: (report: unknown) => ipcRenderer.invoke(VERIFY_CHANNEL, report),
});

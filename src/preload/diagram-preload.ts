import { contextBridge, ipcRenderer } from 'electron';
import { DIAGRAM_CHANNEL } from '../shared/diagrams/diagram-channel';

contextBridge.exposeInMainWorld('plandeskDiagram', {
  next: (report: unknown) => ipcRenderer.invoke(DIAGRAM_CHANNEL, report),
});

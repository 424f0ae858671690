/** A text file that the build puts into the bundle as a string. */
declare module '*.txt?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: that is how the build exports it
  export default text;
}

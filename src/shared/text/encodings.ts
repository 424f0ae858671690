/** Encodings that a file tells by itself: by its byte order mark, or by being valid UTF-8. */
export const UNICODE_ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const;

/** Encodings that only a person can tell, by the names of the WHATWG Encoding Standard; the likeliest first. */
export const LEGACY_ENCODINGS = [
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'macintosh',
  'ibm866',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;

export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];
export type TextEncoding = (typeof UNICODE_ENCODINGS)[number] | LegacyEncoding;

export const ENCODING_NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 with BOM',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'iso-8859-15': 'ISO-8859-15',
  'windows-1250': 'Windows-1250',
  'iso-8859-2': 'ISO-8859-2',
  'windows-1251': 'Windows-1251',
  'koi8-r': 'KOI8-R',
  'windows-1253': 'Windows-1253',
  'windows-1254': 'Windows-1254',
  'windows-1255': 'Windows-1255',
  'windows-1256': 'Windows-1256',
  'windows-1257': 'Windows-1257',
  macintosh: 'Mac OS Roman',
  ibm866: 'IBM 866',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  gb18030: 'GB 18030',
  big5: 'Big5',
  'euc-kr': 'EUC-KR',
};

/** What a legacy encoding was made for. */
export const SCRIPT_NAMES: Readonly<Record<LegacyEncoding, string>> = {
  'windows-1252': 'Western European, with ISO-8859-1',
  'iso-8859-15': 'Western European with the euro',
  'windows-1250': 'Central European',
  'iso-8859-2': 'Central European',
  'windows-1251': 'Cyrillic',
  'koi8-r': 'Cyrillic',
  'windows-1253': 'Greek',
  'windows-1254': 'Turkish',
  'windows-1255': 'Hebrew',
  'windows-1256': 'Arabic',
  'windows-1257': 'Baltic',
  macintosh: 'Western European, old Macs',
  ibm866: 'Cyrillic, DOS',
  shift_jis: 'Japanese',
  'euc-jp': 'Japanese',
  gb18030: 'Chinese, simplified',
  big5: 'Chinese, traditional',
  'euc-kr': 'Korean',
};

export function isLegacy(encoding: TextEncoding): encoding is LegacyEncoding {
  return (LEGACY_ENCODINGS as readonly string[]).includes(encoding);
}

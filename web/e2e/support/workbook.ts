import { crc32 } from 'node:zlib';

// The smallest .xlsx that a spreadsheet opens: one sheet of text cells, stored without compression.

const kHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const kMain = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const kOffice = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kPackage = 'http://schemas.openxmlformats.org/package/2006';
const kPart = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const column = (index: number) => String.fromCharCode(65 + index);

function sheetXml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, row: number, at: number) =>
    `<c r="${column(at)}${row}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const lines = rows.map(
    (cells, i) => `<row r="${i + 1}">${cells.map((text, at) => cell(text, i + 1, at)).join('')}</row>`,
  );
  return `${kHead}<worksheet xmlns="${kMain}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function parts(rows: readonly (readonly string[])[]): [string, string][] {
  return [
    [
      '[Content_Types].xml',
      `${kHead}<Types xmlns="${kPackage}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kPart}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kPart}.worksheet+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${kHead}<Relationships xmlns="${kPackage}/relationships"><Relationship Id="r1" Type="${kOffice}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${kHead}<workbook xmlns="${kMain}" xmlns:r="${kOffice}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${kHead}<Relationships xmlns="${kPackage}/relationships"><Relationship Id="r1" Type="${kOffice}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', sheetXml(rows)],
  ];
}

/** The fields that the local and the central header share, from "version needed" to "extra length". */
function header(name: Buffer, data: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x21, 8); // 1 January 1980, the first day a zip knows
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const signed = (signature: number, size: number) => {
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32LE(signature, 0);
  return bytes;
};

export function workbook(rows: readonly (readonly string[])[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of parts(rows)) {
    const [name, data] = [Buffer.from(path), Buffer.from(text)];
    const fields = header(name, data);
    const local = Buffer.concat([signed(0x04034b50, 4), fields, name, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(signed(0x02014b50, 4), Buffer.from([20, 0]), fields, tail, name);
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = signed(0x06054b50, 22);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}

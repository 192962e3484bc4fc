import { crc32 } from 'node:zlib';

const kXml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const kMain = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const kRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const kOffice = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const kPart = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function u16(...values: number[]) {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
}

function u32(...values: number[]) {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, index * 4);
  return bytes;
}

/** A zip archive of texts, nothing compressed. */
function zip(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, body] = [Buffer.from(name), Buffer.from(text)];
    const about = [u16(20, 0, 0, 0, 0x21), u32(crc32(body), body.length, body.length), u16(path.length, 0)];
    const local = Buffer.concat([u32(0x04034b50), ...about, path, body]);
    listed.push(Buffer.concat([u32(0x02014b50), u16(20), ...about, u16(0, 0, 0), u32(0, offset), path]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(listed);
  const end = [u32(0x06054b50), u16(0, 0, parts.length, parts.length), u32(list.length, offset), u16(0)];
  return Buffer.concat([...parts, list, ...end]);
}

const column = (index: number) => String.fromCharCode('A'.charCodeAt(0) + index);
const cell = (text: string, at: string) =>
  text === '' ? '' : `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A workbook with one sheet, as an office might keep it: a heading and rows of text. */
export function workbook(rows: readonly (readonly string[])[]): Buffer {
  const lines = rows.map(
    (row, y) =>
      `<row r="${y + 1}">${row.map((text, x) => cell(text, `${column(x)}${y + 1}`)).join('')}</row>`,
  );
  return zip({
    '[Content_Types].xml': `${kXml}<Types xmlns="${kTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kPart}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kPart}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${kXml}<Relationships xmlns="${kRelations}"><Relationship Id="r1" Type="${kOffice}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${kXml}<workbook xmlns="${kMain}" xmlns:r="${kOffice}"><sheets><sheet name="网格" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${kXml}<Relationships xmlns="${kRelations}"><Relationship Id="r1" Type="${kOffice}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${kXml}<worksheet xmlns="${kMain}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  });
}

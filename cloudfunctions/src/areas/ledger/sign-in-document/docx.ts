import {
  AlignmentType,
  Document,
  Footer,
  HeightRule,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { SignInLine, SignInTable } from './sign-in-table';

/** In twentieths of a point: an A4 page with margins of two centimetres has 9638 of them across. */
const width = 9638;
const factWidths = [1500, width - 1500];
const lineWidths = [900, 2200, 3238, 3300];
const rowHeight = 560;
const margin = 1134;

/** In half points. */
const sizes = { title: 36, text: 24, small: 20 } as const;
const fonts = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

const paragraph = (text: string, size: number, bold = false, alignment: Align = AlignmentType.LEFT) =>
  new Paragraph({ alignment, children: [new TextRun({ text, size, bold, font: fonts })] });

const cell = (text: string, across: number, bold = false, alignment: Align = AlignmentType.LEFT) =>
  new TableCell({
    width: { size: across, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 90, right: 90 },
    children: [paragraph(text, sizes.text, bold, alignment)],
  });

function table(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    columnWidths: [...widths],
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [...rows],
  });
}

const factsTable = (facts: SignInTable['facts']) =>
  table(
    factWidths,
    facts.map(
      ([name, value]) =>
        new TableRow({
          cantSplit: true,
          height: { value: 480, rule: HeightRule.ATLEAST },
          children: [cell(name, factWidths[0] ?? 0, true, AlignmentType.CENTER), cell(value, factWidths[1] ?? 0)],
        }),
    ),
  );

const row = (texts: readonly string[], isHead = false) =>
  new TableRow({
    cantSplit: true,
    tableHeader: isHead,
    height: { value: rowHeight, rule: HeightRule.ATLEAST },
    children: texts.map((text, index) =>
      cell(text, lineWidths[index] ?? 0, isHead, isHead || index < 2 ? AlignmentType.CENTER : AlignmentType.LEFT),
    ),
  });

const linesTable = (lines: readonly SignInLine[]) =>
  table(lineWidths, [
    row(['序号', '姓名', '签名', '备注'], true),
    ...lines.map(({ number, name, signature, remark }) => row([number, name, signature, remark])),
  ]);

const gap = () => paragraph('', sizes.small);

const section = (heading: string, lines: readonly SignInLine[]) =>
  lines.length > 0 ? [gap(), paragraph(heading, sizes.text, true), linesTable(lines)] : [];

const pageFooter = (foot: string) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: `${foot}    第 `, size: sizes.small, font: fonts }),
          new TextRun({ children: [PageNumber.CURRENT], size: sizes.small, font: fonts }),
          new TextRun({ text: ' 页，共 ', size: sizes.small, font: fonts }),
          new TextRun({ children: [PageNumber.TOTAL_PAGES], size: sizes.small, font: fonts }),
          new TextRun({ text: ' 页', size: sizes.small, font: fonts }),
        ],
      }),
    ],
  });

/** Lays a sign-in table out as a .docx document on A4, with its head repeated on every page. */
export async function writeDocument({
  title,
  facts,
  lines,
  observers,
  guests,
  foot,
}: SignInTable): Promise<Uint8Array> {
  const document = new Document({
    creator: '清廉云',
    title,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: pageFooter(foot) },
        children: [
          paragraph(title, sizes.title, true, AlignmentType.CENTER),
          gap(),
          factsTable(facts),
          gap(),
          linesTable(lines),
          ...section('列席人员', observers),
          ...section('来宾（不计应到）', guests),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

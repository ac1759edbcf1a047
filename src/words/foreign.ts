import type { Foreign } from '../read/foreign';
import { words } from './words';

const AS_TABLE = '请把任务分工的部分复制到 Word 或 Excel 里，或直接粘贴进来。';

const zh: Readonly<Record<Foreign, string>> = {
  slides: `这是演示文稿（PowerPoint 或 WPS 演示），读不了。${AS_TABLE}`,
  image: '这是图片，里面没有文字。请换用文档，或先做文字识别、把识别出的文字粘贴进来。',
  rar: '这是 RAR 压缩包，读不了。请先解压，再选里面的文档。',
  '7z': '这是 7z 压缩包，读不了。请先解压，再选里面的文档。',
  packed: '这是压缩包，只能直接读 zip。请先解压，再选里面的文档。',
  zip: '这是压缩包，里面没有可以读的文档。压缩包里的压缩包请先解压，再选里面的文档。',
  iwork: '这是苹果 Pages、Numbers 或 Keynote 的文件，读不了。请导出为 Word、Excel 或 PDF 再试。',
  xlsb: '这是 Excel 二进制工作簿（.xlsb），读不了。请在 Excel 或 WPS 里另存为 .xlsx 再试。',
  'old-word': '这是 Word 95 或更早的文档，读不了。请用 Word 或 WPS 打开，另存为 .docx 再试。',
  database: '这是数据库文件，读不了。请把任务分工的表导出为 Excel 或 CSV 再试。',
  program: '这是程序，不是文档。请换一个文件。',
  shortcut: '这是快捷方式，不是文档本身。请到它指向的文件夹里选文档。',
  media: '这是录音或录像，读不了。请换用文档。',
  mail: '这是邮件，读不了。请把附件另存出来再选，或把正文复制、粘贴进来。',
  drawing: `这是图纸或绘图文件，读不了。${AS_TABLE}`,
  'mind-map': `这是思维导图，读不了。${AS_TABLE}`,
  book: '这是电子书或期刊文献，读不了。请导出为 Word 或带文字的 PDF 再试。',
  'page-layout': '这是排版文件，读不了。请打印或导出为带文字的 PDF 再试。',
  sealed: '文件被单位的加密软件锁住了，这里只看得到密文。请先解密或申请外发，再选解密后的文件。',
  'wps-dos': '这是 DOS 版 WPS 的文档，读不了。请用 WPS 打开，另存为 .docx 再试。',
  'word-perfect':
    '这是 WordPerfect 的文档，读不了。请用 WordPerfect 或 LibreOffice 打开，另存为 .docx 再试。',
  'wps-other': '这是 Works 等旧软件的文档，读不了。请用 Word 或 WPS 打开，另存为 .docx 再试。',
  'other-document':
    '这是办公文档，但不是能读的那一种。请用 WPS、Word、Excel 或 LibreOffice 打开，另存为 .docx 或 .xlsx 再试。',
};

const INTO = 'Copy the task table into Word or Excel, or paste it here.';

const en: typeof zh = {
  slides: `These are slides (PowerPoint or WPS), which are not read. ${INTO}`,
  image:
    'This is a picture without text. Use a document, or run text recognition and paste its result.',
  rar: 'This is a RAR archive, which is not read. Unpack it, and choose a document in it.',
  '7z': 'This is a 7z archive, which is not read. Unpack it, and choose a document in it.',
  packed: 'This is an archive; only zip is read directly. Unpack it, and choose a document in it.',
  zip: 'This is an archive without a document that can be read. Unpack archives inside archives, and choose one of the documents there.',
  iwork:
    'This is a file of Pages, Numbers or Keynote, which is not read. Export it to Word, Excel or PDF.',
  xlsb: 'This is a binary workbook (.xlsb), which is not read. Save it as .xlsx in Excel or WPS.',
  'old-word':
    'This is a document of Word 95 or older, which is not read. Open it in Word or WPS and save it as .docx.',
  database: 'This is a database, which is not read. Export the task table to Excel or CSV.',
  program: 'This is a program. Choose a document instead.',
  shortcut:
    'This is a shortcut and not the document itself. Choose the document in the folder that it leads to.',
  media: 'This is a recording, which is not read. Use a written one.',
  mail: 'This is an e-mail, which is not read. Save its attachment and choose that, or paste its text.',
  drawing: `This is a drawing, which is not read. ${INTO}`,
  'mind-map': `This is a mind map, which is not read. ${INTO}`,
  book: 'This is an electronic book or article, which is not read. Export it to Word or to a PDF with text.',
  'page-layout': 'This is a page layout, which is not read. Print it to a PDF with text.',
  sealed:
    'The file is locked by encryption software; only cipher text is seen here. Have it decrypted, and choose the result.',
  'wps-dos':
    'This is a document of WPS for DOS, which is not read. Open it in WPS and save it as .docx.',
  'word-perfect':
    'This is a document of WordPerfect, which is not read. Open it in WordPerfect or LibreOffice and save it as .docx.',
  'wps-other':
    'This is a document of an old program such as Works, which is not read. Open it in Word or WPS and save it as .docx.',
  'other-document':
    'This is an office document of a kind that is not read. Open it in WPS, Word, Excel or LibreOffice and save it as .docx or .xlsx.',
};

/** What a file is that is not read, and what to do instead. */
export const foreignWords = words(zh, en);

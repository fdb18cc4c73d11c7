export { default as default } from '../modules/export/writeXlsxFileUniversal.js'
export { default as getSheetData } from '../modules/getSheetData/getSheetData.js'
package id.kia.hub.intake;

/** What a spreadsheet did to a cell that its text does not show. */
enum CellMark {
  /** Stored as a number: of 16 digits the last is already lost. */
  NUMBER,
  /** Calculated, with a text as the stored result. */
  FORMULA_TEXT,
  /** Calculated, with anything else as the stored result, or an error. */
  FORMULA,
  /** Part of merged cells: the value stands in one of them only. */
  MERGED
}

import Desk

extension AppState {
  /// What typing in a form about products leads to.
  mutating func afterTyping(in filledIn: ProductForm) -> [Effect] {
    guard filledIn.purpose == .new else {
      var form = filledIn
      form.countOvertaken()
      replaceTop(.catalog(.form(form)))
      return []
    }
    return filledIn.fields.focus == ProductForm.codePlace ? lookUpCode() : []
  }
}

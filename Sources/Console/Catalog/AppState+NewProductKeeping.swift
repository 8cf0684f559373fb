import Desk

// What is typed in the form of a new product is kept with every change, and gone on with after a crash.
extension AppState {
  /// What typing in a form about products leads to: a new product is kept with every change.
  mutating func afterTyping(in filledIn: ProductForm) -> [Effect] {
    guard filledIn.purpose == .new else {
      var form = filledIn
      form.countOvertaken()
      replaceTop(.catalog(.form(form)))
      return []
    }
    catalog.unfinished = filledIn.content
    return filledIn.fields.focus == ProductForm.codePlace ? lookUpCode() : []
  }

  /// Takes what was left half filled in before the program was started; what has been typed since goes over it.
  mutating func receiveNewProduct(_ stored: NewProductForm) -> [Effect] {
    catalog.restore(stored)
    let place = overlays.lastIndex { overlay in
      if case .catalog(.form(let form)) = overlay { form.purpose == .new } else { false }
    }
    guard let place, case .catalog(.form(var form)) = overlays[place] else { return [] }
    form.fillIn(catalog.unfinished)
    overlays[place] = .catalog(.form(form))
    return lookUpCode()
  }
}

import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// The menus of the customers pane: the values of a form's field, and the filter of the list.
extension AppState {
  mutating func openCustomersFilter() -> [Effect] {
    let all = CustomerFilter.allCases
    let selected = all.firstIndex(of: customers.query.filter) ?? 0
    push(.menu(MenuOverlay(purpose: .customers(.filter), count: all.count, selected: selected)))
    return []
  }

  mutating func showValues(of form: Form) -> [Effect] {
    guard case .choice(let choice) = form.fields[form.focus].content else { return [] }
    push(
      .menu(
        MenuOverlay(purpose: .customers(.values), count: choice.options.count, selected: choice.selection ?? 0)))
    return []
  }

  // MARK: Choosing

  mutating func choose(_ index: Int, of menu: CustomersMenu) -> [Effect] {
    switch menu {
    case .values: chooseValue(index)
    case .filter: filterCustomers(CustomerFilter.allCases[index])
    }
  }

  private mutating func chooseValue(_ index: Int) -> [Effect] {
    guard case .customers(var overlay)? = overlays.last, var form = overlay.form,
      case .choice(var choice) = form.fields[form.focus].content
    else { return [] }
    choice.select(index)
    form.fields[form.focus].content = .choice(choice)
    overlay.form = form
    replaceTop(.customers(overlay))
    return afterTyping(in: overlay) + moveInForm(by: 1)
  }

  mutating func filterCustomers(_ filter: CustomerFilter) -> [Effect] {
    var query = customers.query
    query.filter = filter
    return findCustomers(query)
  }

  // MARK: Words

  func letters(of menu: CustomersMenu) -> [String] {
    switch menu {
    case .values: []
    case .filter: texts.customerFilterLetters
    }
  }

  func heading(of menu: CustomersMenu) -> (SafeText, [StyledText]) {
    switch menu {
    case .values: (formBeneath.map { $0.fields[$0.focus].label } ?? .empty, [])
    case .filter: (texts(.catalog(.filterTitle)), [])
    }
  }

  func rows(of menu: CustomersMenu) -> [Menu.Row] {
    switch menu {
    case .values:
      guard let form = formBeneath, case .choice(let choice) = form.fields[form.focus].content else { return [] }
      return choice.options.enumerated().map { index, option in
        Menu.Row(title: option.title, isCurrent: index == choice.selection)
      }
    case .filter:
      return zip(letters(of: menu), CustomerFilter.allCases).map { letter, filter in
        Menu.Row(
          key: letter.unicodeScalars.first.map { Glyph($0) }, title: texts(.customers(.filter(filter))),
          isCurrent: filter == customers.query.filter)
      }
    }
  }

  /// The form that a list was opened from.
  private var formBeneath: Form? {
    guard case .customers(let overlay)? = overlays.dropLast().last else { return nil }
    return overlay.form
  }
}
